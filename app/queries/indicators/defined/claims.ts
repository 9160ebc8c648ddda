/** What the office receives and decides. Decisions count in the year of their day, as they were decided. */
import { claimsBy } from '#queries/indicators/claim_facts'
import type { Indicator } from '#queries/indicators/indicator'
import { day } from '#values/day'
import type { Localised } from '#values/localised'

const ofClaims = {
  area: 'claims',
  version: 1,
  inForceFrom: day('2026-04-01'),
  protects: 'companies',
  groupings: ['project', 'programme', 'industry', 'size'],
  publicGroupings: ['project', 'industry', 'size'],
  rows: 'claim',
} as const

const decisions: Localised = {
  ja: '補助金の申請、交付決定（規則第7条）の記録',
  en: 'Records of claims and of grant decisions (article 7 of the rules)',
}

export const claimsReceived: Indicator = {
  ...ofClaims,
  code: 'claims-received',
  name: { ja: '補助金の申請件数', en: 'Subsidy claims received' },
  definition: {
    ja: '年度内に区に届いた交付申請の件数。その後に取り下げられた申請も数えます。補正のための再提出は数えません。',
    en: 'Claims that arrived in the fiscal year, those withdrawn later included. A claim sent again after a correction is not counted again.',
  },
  source: { ja: '補助金の申請の記録', en: 'Records of claims' },
  unit: 'claims',
  measure: 'sum',
  isOfTheCity: false,
  facts: (client, { from, to }) =>
    claimsBy(client).whereBetween('claims.arrived_on', [from, to]).select(client.raw('1 as part, 0 as whole')),
}

export const grantsDecided: Indicator = {
  ...ofClaims,
  code: 'grants-decided',
  name: { ja: '交付決定の件数', en: 'Grants decided' },
  definition: {
    ja: '年度内に交付決定をした件数。その後に取り下げられ、または取り消された決定も数えます。',
    en: 'Grants decided in the fiscal year, those withdrawn or revoked later included.',
  },
  source: decisions,
  unit: 'grants',
  measure: 'sum',
  isOfTheCity: false,
  facts: (client, { from, to }) =>
    claimsBy(client)
      .join('grant_decisions as decisions', 'decisions.claim_id', 'claims.id')
      .whereBetween('decisions.decided_on', [from, to])
      .select(client.raw('1 as part, 0 as whole')),
}

export const yenGranted: Indicator = {
  ...ofClaims,
  code: 'yen-granted',
  name: { ja: '交付決定額', en: 'Amount granted' },
  definition: {
    ja: '年度内にした交付決定の額の合計（決定した時の額）。その後の額の確定、取下げ、取消しによる増減は含みません。',
    en: 'Sum of the grants decided in the fiscal year, as decided. Later finalisation, withdrawal or revocation does not change it.',
  },
  source: decisions,
  unit: 'yen',
  measure: 'sum',
  isOfTheCity: true,
  facts: (client, { from, to }) =>
    claimsBy(client)
      .join('grant_decisions as decisions', 'decisions.claim_id', 'claims.id')
      .whereBetween('decisions.decided_on', [from, to])
      .select('decisions.amount as part', client.raw('0 as whole')),
}
