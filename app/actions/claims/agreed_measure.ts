import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import type Proposal from '#models/proposal'
import { measureOf, type MeasureContent } from '#queries/approvals/measure_of'
import { RuleViolation } from '#rules/rule_violation'
import type { ClaimMeasure } from '#workflows/binding_acts'

/**
 * The measure as it may be decided now, under the lock, which must be what was proposed.
 * @throws RuleViolation `amount_changed`, `option_not_open`, `no_effect`, `earlier_effect_undecided`, `owing_closed`
 */
export async function agreedMeasure(claim: Claim, proposal: Proposal, trx: TransactionClientContract): Promise<MeasureContent> {
  const measure = await measureOf(claim, proposal.step as ClaimMeasure, trx, proposal.payload as MeasureContent)
  if (measure.amount !== proposal.amount) {
    throw new RuleViolation('amount_changed', { proposed: proposal.amount ?? 0, amount: measure.amount })
  }
  return measure
}
