import { decodeAnswers } from '#rules/claims/estimate_answers'

/** Costs as an estimate asked about them, taken over into the form as if they had been typed. */
export interface PlannedCost {
  category: string
  amount: string
  tax: string
  taxRate: string
  participantShare: string
  person: string
}

const MOST = 50
const text = (value: string | number | null | undefined) => String(value ?? '')

/** Reads the answers an estimate carried along; what cannot be read is left out. */
export const plannedCosts = (carried: unknown): PlannedCost[] =>
  (decodeAnswers(carried)?.costs ?? []).slice(0, MOST).map((cost) => ({
    category: text(cost.category),
    amount: text(cost.amount),
    tax: text(cost.tax),
    taxRate: text(cost.taxRate),
    participantShare: text(cost.participantShare),
    person: text(cost.person),
  }))
