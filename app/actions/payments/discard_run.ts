import { takeStep as takeClaimStep } from '#actions/claims/take_step'
import { takeStep } from '#actions/payments/take_step'
import { partsOfRun } from '#queries/payments/parts_of_run'
import type { Actor } from '#values/actor'

/** Gives up a run that is not released: its claims wait for another one. */
export function discardRun(runId: number, reason: string, actor: Actor) {
  return takeStep(runId, 'discard', actor, async ({ trx }) => {
    for (const { payment_id: payment, claim_id: claim } of await partsOfRun(runId, trx)) {
      await takeClaimStep(claim, 'leaveRun', actor, () => ({ run: runId }), trx)
      await trx.from('payment_claims').where({ payment_id: payment, claim_id: claim }).update({ live_claim_id: null })
    }
    return { reason }
  })
}
