/** 試算: one case of last year under the next terms, with both amounts. Pure; the facts are those that were frozen when it was sent in. */
import { unmetRequirements } from '#rules/claims/eligibility'
import type { CostLine, Taken } from '#rules/claims/cost_line'
import { grantableAmount } from '#rules/claims/grantable_amount'
import type { Terms } from '#rules/claims/programme_definition'
import { tierOf } from '#rules/claims/tier_of'
import type { Explanation } from '#rules/claims/amount_explanation'
import type { CompanyFacts } from '#rules/companies/company_facts'
import type { Day } from '#values/day'

export type Effect = 'gains' | 'loses' | 'undecidable' | 'same'

export interface CaseFacts {
  company: CompanyFacts
  lines: CostLine[]
  /** days on which its hires were decided, as far as they were */
  hiredOn: Day[]
  arrivedOn: Day
  isCertified: boolean
}

export interface Outcome {
  /** null: it cannot be told from what is known */
  amount: number | null
  tier: string
  explanation: Explanation | null
  /** criterion that is unmet, fact that is missing, or what the terms do not have */
  reason: string | null
}

/** What a case comes to under some terms; a condition in principle (原則) is left to the clerk, as it was. */
export function outcomeOf({ company, lines, hiredOn, arrivedOn, isCertified }: CaseFacts, terms: Terms, taken: Taken): Outcome {
  const tier = tierOf(terms, isCertified)
  const unknown = lines.find(({ category }) => !Object.hasOwn(terms.categories, category))
  const { unmet, questions } = unmetRequirements(company, terms, arrivedOn)
  const refused = unmet.find(({ inPrinciple }) => !inPrinciple)
  const early = hiredOn.some((on) => terms.hireDecidedOnOrAfter !== undefined && on < terms.hireDecidedOnOrAfter)
  const without = (amount: number | null, reason: string): Outcome => ({ amount, tier: tier.name, explanation: null, reason })

  if (refused) return without(0, refused.criterion)
  if (early) return without(0, 'hireDecidedOnOrAfter')
  if (unknown) return without(null, 'category')
  if (questions.length > 0) return without(null, questions[0]!.field)
  const explanation = grantableAmount(lines, tier, terms, taken, company)

  return { amount: explanation.amount, tier: tier.name, explanation, reason: explanation.amount === 0 ? 'nothing' : null }
}

export function effectOf(before: number | null, after: number | null): Effect {
  if (after === null) return 'undecidable'
  const was = before ?? 0

  return after > was ? 'gains' : after < was ? 'loses' : 'same'
}
