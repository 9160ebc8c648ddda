import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { agreedMeasure } from '#actions/claims/agreed_measure'
import { changeGrant } from '#actions/claims/change_grant'
import { oweAmount } from '#actions/claims/owe_amount'
import { settleEffects } from '#actions/claims/settle_effects'
import { takeStep } from '#actions/claims/take_step'
import type Proposal from '#models/proposal'
import { paidAndOwed } from '#queries/claims/paid_and_owed'
import { recalculationOf } from '#queries/claims/recalculation_of'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'

/**
 * 返還の請求（第13条）, executed by the last approval: of what was paid, the difference to the standard tier is owed. The claim stays paid.
 * @throws RuleViolation `amount_changed`, `option_not_open`, `no_effect`
 */
export function reclaim(trx: TransactionClientContract, claimId: number, approver: Actor, proposal: Proposal) {
  return takeStep(
    claimId,
    'reclaim',
    approver,
    async ({ row: claim, at }) => {
      const { reason, article, amount } = await agreedMeasure(claim, proposal, trx)
      const recalculation = await recalculationOf(claim, trx)
      const decidedOn = dayOf(at)
      const { paid } = await paidAndOwed(claimId, trx)
      const { noticeNumber, dueOn } = await oweAmount(trx, claim, { kind: 'difference', amount, paid, reason, article, decidedOn })
      await changeGrant(trx, claim, recalculation, { reason, article, noticeNumber, decidedOn })
      await settleEffects(trx, claimId, { decision: 'reclaim', note: reason, decidedById: approver.id!, proposalId: proposal.id })

      return { tier: recalculation.tier, amount, dueOn, reason, article, notice: noticeNumber, proposal: proposal.id }
    },
    trx
  )
}
