/** What is wrong when a condition is not met, and how to mend it where one can. */
import type { Criterion } from '#rules/claims/criteria'
import type { CompanyFacts } from '#rules/companies/company_facts'
import { smeStatus } from '#rules/companies/sme_status'
import type { Localised } from '#values/localised'

type Words = (facts: CompanyFacts, limit: number) => Localised

const says = (ja: string, en: string): Words => () => ({ ja, en })

// prettier-ignore
export const unmetWords: Record<Criterion, Words> = {
  smallOrMediumEnterprise: (facts) => ({
    ja: `中小企業者ではありません。${smeStatus(facts).why.ja}`,
    en: `It is not a small or medium enterprise. ${smeStatus(facts).why.en}`,
  }),
  industrialAssociation: says('産業団体・商店会ではありません。社団法人、商店会、業界団体、協同組合が対象です。', 'It is not an industrial association. Incorporated, trade and shopkeepers’ associations and co-operatives are covered.'),
  headOfficeInWard: says('本店の登記が港区内にありません。区内に本店を移して登記すると満たします。', 'Its head office is not registered in Minato City. It would pass once registered here.'),
  mainOfficeInWard: says('主たる事業所が港区内にありません。区内に主たる事業所を置くと満たします。', 'Its main place of business is not in Minato City. It would pass once it is here.'),
  yearsInBusinessAtLeast: (_facts, limit) => ({
    ja: `区内で引き続き${limit}年以上事業を営んでいません。`,
    en: `It has not been in business in Minato City for ${limit} year${limit === 1 ? '' : 's'}.`,
  }),
  noTaxArrears: ({ kind }) => kind === 'individual'
    ? { ja: '特別区民税・都民税に滞納があります。納付すると満たします。', en: 'Resident tax is in arrears. It would pass once paid.' }
    : { ja: '法人事業税・法人都民税に滞納があります。納付すると満たします。', en: 'Corporate enterprise or resident tax is in arrears. It would pass once paid.' },
  notVirtualOffice: says('所在地がバーチャルオフィスです。実際に事業を行う場所を区内に置くと満たします。', 'Its address is a virtual office. It would pass with a real place of business in the city.'),
  notDeemedLarge: says('みなし大企業（大企業が実質的に経営に参加している企業）です。', 'It is under the control of a large company.'),
  noRegulatedEntertainment: says('風営法第2条第1項・第4項・第5項の営業は対象になりません。', 'Businesses regulated as entertainment are not covered.'),
  noOrganisedCrimeTies: says('暴力団または暴力団員と関係のある方は対象になりません。', 'Applicants with ties to organised crime are not covered.'),
}
