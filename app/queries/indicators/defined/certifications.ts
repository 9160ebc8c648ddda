/** Companies that hold a certificate, by the days on which it holds. */
import { majorSql, sizeSql } from '#queries/companies/company_classes'
import { certificatesBy, heldIn } from '#queries/indicators/certificate_facts'
import { STANDARD_TIER } from '#rules/claims/programme_definition'
import type { Indicator } from '#queries/indicators/indicator'
import { day } from '#values/day'

const ofCertificates = {
  area: 'certifications',
  version: 1,
  inForceFrom: day('2026-04-01'),
  source: { ja: '認定証の記録', en: 'Records of certificates' },
  unit: 'companies',
  measure: 'distinct',
  protects: 'companies',
  isOfTheCity: false,
  groupings: ['certificationField', 'project', 'industry', 'size'],
  publicGroupings: ['certificationField', 'industry', 'size'],
  rows: 'certificate',
} as const

export const certifiedNew: Indicator = {
  ...ofCertificates,
  code: 'certified-new',
  name: { ja: '新しく認定した企業数', en: 'Companies newly certified' },
  definition: {
    ja: '年度内に始まる認定証を、更新でなく受けた企業の数。同じ企業は1社と数えます。分野別では、分野ごとに1社と数えます。',
    en: 'Companies with a certificate that begins in the fiscal year and renews none, each counted once, and once in each field.',
  },
  facts: (client, { from, to }) =>
    certificatesBy(client)
      .whereNull('cases.renews_id')
      .whereBetween('certificates.valid_from', [from, to])
      .select(client.raw('1 as part, 0 as whole')),
}

export const certifiedRenewed: Indicator = {
  ...ofCertificates,
  code: 'certified-renewed',
  name: { ja: '認定を更新した企業数', en: 'Companies whose certification was renewed' },
  definition: {
    ja: '年度内に始まる認定証を、更新により受けた企業の数。同じ企業は1社と数えます。',
    en: 'Companies with a certificate that begins in the fiscal year and renews an earlier one, each counted once.',
  },
  facts: (client, { from, to }) =>
    certificatesBy(client)
      .whereNotNull('cases.renews_id')
      .whereBetween('certificates.valid_from', [from, to])
      .select(client.raw('1 as part, 0 as whole')),
}

export const certifiedValid: Indicator = {
  ...ofCertificates,
  code: 'certified-valid',
  name: { ja: '認定企業数', en: 'Certified companies' },
  definition: {
    ja: '年度の末日（年度の途中では数えた日）に有効な認定証を持つ企業の数。公開に同意していない企業も数えます。',
    en: 'Companies that hold a certificate on the last day of the fiscal year, or on the last day counted. Companies that are not shown in the register are counted too.',
  },
  facts: (client, { to }) => heldIn(certificatesBy(client), to, to).select(client.raw('1 as part, 0 as whole')),
}

/** The terms name the scheme that opens a higher tier. */
const OPENS_A_TIER = `exists (select 1 from programme_terms as terms where instr(terms.definition, concat('"scheme":"', certificates.scheme, '"')) > 0)`
const USED_IT = `exists (select 1 from claims where claims.company_id = companies.id and claims.tier <> '${STANDARD_TIER}' and claims.arrived_on between ? and ?)`

export const higherTierUsed: Indicator = {
  ...ofCertificates,
  code: 'higher-tier-used',
  name: { ja: '認定企業のうち高い補助率を使った割合', en: 'Share of certified companies that used the higher rate' },
  definition: {
    ja: '年度内に、高い補助率の条件になる認定を持っていた企業のうち、その補助率で補助金を申請した企業の割合。',
    en: 'Of the companies that held in the fiscal year a certificate that opens a higher rate, the share that sent a claim at that rate.',
  },
  source: { ja: '認定証、補助金の申請の記録', en: 'Records of certificates and of claims' },
  unit: 'percent',
  measure: 'share',
  groupings: ['industry', 'size'],
  publicGroupings: [],
  rows: 'company',
  facts: (client, { from, to }) =>
    client
      .from('companies')
      .whereIn('companies.id', heldIn(client.from('certificates').whereRaw(OPENS_A_TIER), from, to).select('certificates.company_id'))
      .select('companies.id as id', 'companies.id as subject')
      .select(client.raw(`${majorSql('companies.industry')} as by_industry, ${sizeSql('companies.regular_employees')} as by_size`))
      .select(client.raw(`case when ${USED_IT} then 1 else 0 end as part, 1 as whole`, [from, to])),
}
