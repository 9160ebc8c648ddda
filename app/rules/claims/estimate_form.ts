/** The estimate's page as typed, turned into the request of its contract; what cannot be read goes through and is refused there. */
import { compact } from '#values/identifiers/normalise'
import { typedAmount, typedDay } from '#values/typed'

export const DECLARATIONS = ['taxArrears', 'virtualOffice', 'deemedLarge', 'regulatedEntertainment', 'organisedCrimeTies'] as const
export const NONE_OF_THEM = 'none'

type Typed = Record<string, unknown>

export interface EstimateForm {
  /** whether anything was asked at all */
  isAsked: boolean
  body: { appliedOn: unknown; certified: boolean; company: Typed; costs: Typed[] }
  /** the row of the page each cost stands in */
  rows: string[]
}

export function estimateForm(query: Typed): EstimateForm {
  const filled = rowsOf(query.costs).filter(([, row]) => text(row.amount) !== null)

  return {
    isAsked: 'costs' in query,
    body: {
      appliedOn: dayOrTyped(query.appliedOn),
      certified: query.certified === 'yes',
      company: companyOf(query),
      costs: filled.map(([, row]) => costOf(row)),
    },
    rows: filled.map(([index]) => index),
  }
}

/** An individual has neither capital nor a registered head office. */
function companyOf(query: Typed): Typed {
  const isIndividual = query.kind === 'individual'
  const industry = text(query.industry)

  return {
    kind: text(query.kind),
    form: text(query.form),
    industry: industry && compact(industry),
    capital: isIndividual ? null : amountOrTyped(query.capital),
    regularEmployees: amountOrTyped(query.regularEmployees),
    headOfficeInWard: isIndividual ? null : yesOrNo(query.headOfficeInWard),
    mainOfficeInWard: yesOrNo(query.mainOfficeInWard),
    openedInWardOn: dayOrTyped(query.openedInWardOn),
    ...declarationsOf([query.declarations].flat()),
  }
}

/** One question: what is ticked holds, the others do not; nothing ticked is no answer. */
const declarationsOf = (ticked: unknown[]) =>
  Object.fromEntries(DECLARATIONS.map((name) => [name, ticked.some((one) => one) ? ticked.includes(name) : null]))

const costOf = (row: Typed): Typed => ({
  category: text(row.category),
  amount: amountOrTyped(row.amount),
  tax: 'excluded',
  person: text(row.person),
  participantShare: amountOrTyped(row.participantShare),
})

const rowsOf = (costs: unknown): [string, Typed][] =>
  typeof costs === 'object' && costs !== null ? Object.entries(costs).filter((entry): entry is [string, Typed] => typeof entry[1] === 'object' && entry[1] !== null) : []

const text = (typed: unknown): string | null => (typeof typed === 'string' && typed.trim() ? typed.trim() : null)
const yesOrNo = (typed: unknown) => (typed === 'yes' ? true : typed === 'no' ? false : null)
const dayOrTyped = (typed: unknown) => text(typed) && (typedDay(text(typed)!) ?? text(typed))
const amountOrTyped = (typed: unknown) => text(typed) && (typedAmount(text(typed)!.replace(/人$/, '')) ?? text(typed))
