import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { agreedMeasure } from '#actions/claims/agreed_measure'
import { takeStep } from '#actions/claims/take_step'
import { postToCompany } from '#actions/letters/post_to_company'
import type Proposal from '#models/proposal'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'

/**
 * 返還の免除・不納欠損（第13条第2項）, executed by the last approval: what is left of an amount owing is asked for no more.
 * @throws RuleViolation `owing_closed`, `amount_changed` when something was paid since it was proposed
 */
export function waiveRepayment(trx: TransactionClientContract, claimId: number, approver: Actor, proposal: Proposal) {
  return takeStep(
    claimId,
    'waiveRepayment',
    approver,
    async ({ row: claim, at }) => {
      const { amount, reason, article, owing } = await agreedMeasure(claim, proposal, trx)
      const waived = { is_open: false, waived_on: dayOf(at), waived_amount: amount, waived_reason: reason }
      await trx.from('amounts_owing').where('id', owing!).update(waived)
      const path = `/companies/${claim.companyId}/claims/${claimId}`
      await postToCompany(trx, claim.companyId, `owing:${owing}:waived`, 'repayment_waived', { path })

      return { owing: owing!, amount, reason, article, proposal: proposal.id }
    },
    trx
  )
}
