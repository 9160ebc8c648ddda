import { assertNothingProposed } from '#actions/approvals/assert_nothing_proposed'
import { assertOwnClerk } from '#actions/claims/own_clerk'
import { settleEffects } from '#actions/claims/settle_effects'
import { takeStep } from '#actions/claims/take_step'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * 区分の維持: a certificate was revoked, and the claim stays as it is, with the reason. It binds nobody to anything new.
 * @throws RuleViolation `no_effect`, `not_assignee`, `proposal_open`, `own_company`, `four_eyes`
 */
export function keepTier(claimId: number, actor: Actor, reason: string) {
  return takeStep(claimId, 'keepTier', actor, async ({ row: claim, trx }) => {
    await assertOwnClerk(trx, claim, actor)
    await assertNothingProposed(trx, { type: 'claim', id: claimId })
    const revocations = await settleEffects(trx, claimId, { decision: 'keep', note: reason, decidedById: actor.id! })
    if (revocations.length === 0) throw new RuleViolation('no_effect')

    return { reason, revocations }
  })
}
