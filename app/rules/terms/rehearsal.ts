/** 試算: the cases of a year under two sets of terms, one after the other in order of arrival. */
import { countedAmount } from '#rules/claims/counted_amount'
import type { CostLine, Taken } from '#rules/claims/cost_line'
import { nothingTaken } from '#rules/claims/grantable_amount'
import type { Terms } from '#rules/claims/programme_definition'
import { effectOf, outcomeOf, type CaseFacts, type Effect, type Outcome } from '#rules/terms/effect_on_case'
import type { Day } from '#values/day'
import type { Tax, TaxRate } from '#values/tax'
import { yen } from '#values/yen'

/** A cost as it was written and examined. */
export interface PastLine {
  category: string
  enteredAmount: number
  refundAmount: number | null
  tax: string
  taxRate: number | null
  acceptedAmount: number | null
  person: string | null
  participantShare: number | null
}

/** What is known of a case, and whether it had the certificate that either set of terms asks for. */
export interface PastFacts extends Omit<CaseFacts, 'lines' | 'isCertified'> {
  lines: PastLine[]
  isCertified: { before: boolean; after: boolean }
}

export interface Rehearsed {
  before: Outcome
  after: Outcome
  effect: Effect
}

/** Struck lines are left out, reduced ones reduced; what counts of the rest is for the terms to say. */
export const linesUnder = (terms: Terms, lines: PastLine[]): CostLine[] =>
  lines
    .filter(({ acceptedAmount }) => acceptedAmount !== 0)
    .map(({ category, enteredAmount, refundAmount, tax, taxRate, acceptedAmount, person, participantShare }) => ({
      category,
      amount: yen(acceptedAmount ?? countedAmount(terms, yen(Math.max(0, enteredAmount - (refundAmount ?? 0))), tax as Tax, taxRate as TaxRate | null)),
      person,
      participantShare: participantShare === null ? null : yen(participantShare),
    }))

/** Keeps what each company has taken of the caps under either set of terms. */
export class Rehearsal {
  private taken = new Map<string, Taken>()
  private spent = { before: 0, after: 0 }
  /** days on whose arrivals the budget is used up */
  readonly exhaustedOn: { before: Day | null; after: Day | null } = { before: null, after: null }

  constructor(private budgets: { before: number; after: number }) {}

  /** Each case uses the caps of the cases behind it, decided or not: a year that still runs would otherwise grant a cap twice. */
  rehearse(companyId: number, { lines, isCertified, ...facts }: PastFacts, terms: { before: Terms; after: Terms }): Rehearsed {
    const under = (side: 'before' | 'after') => {
      const key = `${side}:${companyId}`
      const taken = this.taken.get(key) ?? nothingTaken
      const outcome = outcomeOf({ ...facts, lines: linesUnder(terms[side], lines), isCertified: isCertified[side] }, terms[side], taken)
      this.taken.set(key, withOutcome(taken, outcome))
      this.spend(side, outcome.amount ?? 0, facts.arrivedOn)
      return outcome
    }
    const [before, after] = [under('before'), under('after')]

    return { before, after, effect: effectOf(before.amount, after.amount) }
  }

  private spend(side: 'before' | 'after', amount: number, on: Day) {
    this.spent[side] += amount
    if (this.spent[side] > this.budgets[side]) this.exhaustedOn[side] ??= on
  }
}

function withOutcome(taken: Taken, { amount, explanation }: Outcome): Taken {
  const shares = { ...taken.shares }
  for (const [name, share] of Object.entries(explanation?.shares ?? {})) shares[name] = (shares[name] ?? 0) + share

  return { shares, total: taken.total + (amount ?? 0) }
}
