/** 補助金の交付: what companies let be known of the grants they received, with the names by which gBizINFO and 360Giving call each. */
import { appUrl } from '#config/app'
import { office } from '#config/office'
import type { PublishedGrant } from '#queries/publication/published_grants'
import type { Field } from '#services/open_data/data_set'
import { FiscalYear } from '#values/fiscal_year'

const called = (gbizinfo: string | null, giving: string, more = { ja: '', en: '' }) => ({
  ja: [more.ja, gbizinfo && `gBizINFO: ${gbizinfo}`, `360Giving: ${giving}`].filter(Boolean).join(' / '),
  en: [more.en, gbizinfo && `gBizINFO: ${gbizinfo}`, `360Giving: ${giving}`].filter(Boolean).join(' / '),
})

// prettier-ignore
export const grantFields: Record<string, Field<PublishedGrant>> = {
  '都道府県コード又は市区町村コード': { of: () => office.municipalCode },
  '都道府県名':   { of: () => '東京都' },
  '市区町村名':   { of: () => office.city.ja, note: called('government_departments', 'fundingOrganization/name') },
  '文書番号':     { of: ({ noticeNumber }) => noticeNumber, note: called(null, 'id') },
  '法人番号':     { of: ({ corporateNumber }) => corporateNumber, note: called('corporate_number', 'recipientOrganization/id (JP-JCN-…)') },
  '法人名':       { of: ({ company }) => company, note: called('name', 'recipientOrganization/name') },
  '補助金等':     { of: ({ programme }) => programme, note: called('title', 'grantProgramme/title') },
  '制度コード':   { of: ({ programmeCode }) => programmeCode, note: called(null, 'grantProgramme/code') },
  '年度':         { of: ({ fiscalYear }) => new FiscalYear(fiscalYear).label, note: { ja: '交付申請の年度です。', en: 'Fiscal year of the claim.' } },
  '認定日':       { of: ({ grantedOn }) => grantedOn, note: called('date_of_approval', 'awardDate', { ja: '交付決定の日です。', en: 'The day of the decision.' }) },
  '金額':         { of: (grant) => amountOf(grant), note: called('amount', 'amountAwarded', { ja: '円。額が確定したあとは確定した額、それまでは交付決定額です。', en: 'Yen: the amount finalised, until then the amount granted.' }) },
  '金額の区分':   { of: ({ finalised }) => (finalised === null ? '交付決定額' : '確定額'), note: { ja: '交付決定額・確定額のどちらかです。', en: 'Granted or finalised.' } },
}

const amountOf = ({ granted, finalised }: PublishedGrant) => finalised ?? granted

/** The ward's corporate number follows from its municipal code (000020 and six digits). */
const CITY = { id: 'JP-JCN-8000020131032', name: `Minato City (${office.city.ja})` }

/** The same as a package of the 360Giving Data Standard. `360G-minato` stands for a prefix that its registry gives (assumed). */
export const givingPackage = (grants: PublishedGrant[], { licence, modified }: { licence: string; modified: string }) => ({
  version: '1.4',
  title: 'Grants of Minato City to companies',
  license: licence,
  modified,
  publisher: { identifier: CITY.id, name: CITY.name, website: appUrl },
  downloadURL: `${appUrl}/open-data/grants-360giving.json`,
  accessURL: `${appUrl}/open-data`,
  grants: grants.map((grant) => ({
    id: `360G-minato-${grant.noticeNumber}`,
    title: grant.programme,
    description: `${new FiscalYear(grant.fiscalYear).label} ${grant.programme}`,
    currency: 'JPY',
    amountAwarded: amountOf(grant),
    awardDate: grant.grantedOn,
    recipientOrganization: [{ id: `JP-JCN-${grant.corporateNumber}`, name: grant.company }],
    fundingOrganization: [CITY],
    grantProgramme: [{ code: grant.programmeCode, title: grant.programme, url: `${appUrl}/estimate/${grant.programmeCode}` }],
    dataSource: `${appUrl}/open-data`,
  })),
})
