/** What a company would get, before anyone applies: amount, what stands in the way, what it could gain. */
import type { Explanation } from '#rules/claims/amount_explanation'
import type { Unmet } from '#rules/claims/application_window'
import type { CostLine } from '#rules/claims/cost_line'
import { countedAmount } from '#rules/claims/counted_amount'
import { documentsFor } from '#rules/claims/documents'
import { unmetRequirements } from '#rules/claims/eligibility'
import { grantableAmount, nothingTaken } from '#rules/claims/grantable_amount'
import type { DocumentRule, Terms, Tier } from '#rules/claims/programme_definition'
import { tierOf } from '#rules/claims/tier_of'
import type { CompanyFacts } from '#rules/companies/company_facts'
import type { Question } from '#rules/companies/questions'
import type { Day } from '#values/day'
import type { Tax, TaxRate } from '#values/tax'
import type { Yen } from '#values/yen'

export interface EnteredCost {
  category: string
  amount: Yen
  tax: Tax
  taxRate: TaxRate | null
  person: string | null
  participantShare: Yen | null
}

export interface EstimateRequest {
  appliedOn: Day
  certified: boolean
  company: CompanyFacts
  costs: EnteredCost[]
}

export interface Estimate {
  tier: Tier
  /** false when anything is unmet, null when only questions remain */
  eligible: boolean | null
  explanation: Explanation
  unmet: Unmet[]
  questions: Question[]
  /** null when certified already, or where the terms have no such tier */
  withCertification: { amount: number; gain: number } | null
  documents: DocumentRule[]
}

/** The amount is computed whether or not the company is eligible. */
export function estimate(request: EstimateRequest, terms: Terms, nextOpening: Day | null = null): Estimate {
  const { certified, company, costs, appliedOn } = request
  const lines = costs.map((cost) => lineOf(cost, terms))
  const amountIn = (tier: Tier) => grantableAmount(lines, tier, terms, nothingTaken, company)
  const tier = tierOf(terms, certified)
  const better = tierOf(terms, true)
  const explanation = amountIn(tier)
  const { unmet, questions } = unmetRequirements(company, terms, appliedOn)

  return {
    tier,
    eligible: unmet.length > 0 ? false : questions.length > 0 ? null : true,
    explanation,
    unmet: unmet.map((one) => (one.criterion === 'applicationWindow' ? { ...one, metFrom: one.metFrom ?? nextOpening } : one)),
    questions,
    withCertification: better === tier ? null : gainOf(amountIn(better).amount, explanation.amount),
    documents: documentsFor(terms, 'all', { kind: company.kind, categories: costs.map(({ category }) => category) }),
  }
}

const gainOf = (amount: number, before: number) => ({ amount, gain: amount - before })

const lineOf = ({ category, amount, tax, taxRate, person, participantShare }: EnteredCost, terms: Terms): CostLine => ({
  category,
  amount: countedAmount(terms, amount, tax, taxRate),
  person,
  participantShare,
})
