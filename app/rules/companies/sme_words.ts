import type { CompanyFacts } from '#rules/companies/company_facts'
import type { Limit } from '#rules/companies/sme_status'
import type { Localised } from '#values/localised'
import { numberText, yenText } from '#values/show'

export const formIsNone: Localised = {
  ja: '社会福祉法人、医療法人、NPO法人、社団・財団法人などは、中小企業基本法の中小企業者にあたりません。',
  en: 'Welfare, medical and non-profit corporations, associations and foundations are not enterprises under the Basic Act.',
}

const undecided: Localised = {
  ja: '業種、資本金、従業員数がそろうと判定できます。',
  en: 'Industry, capital and employees are needed to decide.',
}

/** The sentence for a result, with the limits of the category. */
export function explain(isSme: boolean | null, limit: Limit | null, kind: CompanyFacts['kind']): Localised {
  if (isSme === null || limit === null) return undecided
  const condition = conditionOf(limit, kind)

  return isSme
    ? { ja: `${condition.ja}にあてはまります。`, en: `It has ${condition.en}.` }
    : { ja: `${condition.ja}にあてはまりません。`, en: `It does not have ${condition.en}.` }
}

function conditionOf({ capital, employees }: Limit, kind: CompanyFacts['kind']): Localised {
  const people = { ja: `常時使用する従業員${numberText(employees)}人以下`, en: `${numberText(employees)} regular employees or fewer` }
  if (kind === 'individual') return people

  return { ja: `資本金${yenText(capital)}以下、または${people.ja}`, en: `a capital of ${yenText(capital, 'en')} or less, or ${people.en}` }
}
