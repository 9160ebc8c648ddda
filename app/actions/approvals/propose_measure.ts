import { enterProposal } from '#actions/approvals/enter_proposal'
import { assertNothingProposed } from '#actions/approvals/assert_nothing_proposed'
import { assertOwnClerk } from '#actions/claims/own_clerk'
import { inTransaction } from '#actions/in_transaction'
import Claim from '#models/claim'
import { measureOf, type Grounds } from '#queries/approvals/measure_of'
import { routeFor } from '#rules/approvals/route'
import type { Actor } from '#values/actor'
import type { ClaimMeasure } from '#workflows/binding_acts'
import { claimWorkflow } from '#workflows/claim_workflow'

export interface NewMeasure extends Grounds {
  step: ClaimMeasure
  summary: string
}

/**
 * 起案 of what takes something back: the clerk of the case proposes, the route of a revocation decides.
 * @throws RuleViolation `wrong_moment`, `not_assignee`, `proposal_open`, `own_company`, `four_eyes`, and those of `measureOf`
 */
export function proposeMeasure(claimId: number, { step, summary, ...grounds }: NewMeasure, actor: Actor) {
  return inTransaction(async (trx) => {
    await trx.from('claims').where('id', claimId).increment('version', 1)
    const claim = await Claim.query({ client: trx }).where('id', claimId).preload('terms').firstOrFail()
    claimWorkflow.assertAllows(step, claim.state, 'approver')
    await assertOwnClerk(trx, claim, actor)
    await assertNothingProposed(trx, { type: 'claim', id: claimId })

    const content = await measureOf(claim, step, trx, grounds)
    const route = routeFor(claim.terms.definition, 'revoke', content.amount)
    const subject = { type: 'claim' as const, id: claimId }

    return enterProposal(trx, { subject, step, payload: content, amount: content.amount, route, summary }, actor)
  })
}
