import type { Explanation } from '#rules/claims/amount_explanation'
import { grantableAmount, nothingTaken } from '#rules/claims/grantable_amount'
import type { Terms, WorkedExample } from '#rules/claims/programme_definition'
import { yen } from '#values/yen'

/** What the rule book gives for its own worked example today. */
export function recomputed(example: WorkedExample, terms: Terms): Explanation {
  const tier = terms.tiers.find(({ name }) => name === example.tier)
  if (!tier) throw new RangeError(`${example.tier} is not a tier of these terms`)
  const lines = example.costs.map(({ category, amount, person, participantShare }) => ({
    category,
    amount: yen(amount),
    person: person ?? null,
    participantShare: participantShare === undefined ? null : yen(participantShare),
  }))

  return grantableAmount(lines, tier, terms, nothingTaken, { regularEmployees: example.regularEmployees ?? null })
}
