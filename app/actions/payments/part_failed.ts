import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { takeStep } from '#actions/claims/take_step'
import type Payment from '#models/payment'
import type PaymentClaim from '#models/payment_claim'
import type { Actor } from '#values/actor'

/** 振込不能: the claim goes back to be paid again, once the company has confirmed its account. */
export function partFailed(trx: TransactionClientContract, payment: Payment, part: PaymentClaim, actor: Actor, reason: string) {
  return takeStep(
    part.claimId,
    'failPayment',
    actor,
    async () => {
      await part.useTransaction(trx).merge({ liveClaimId: null }).save()
      return { run: payment.paymentRunId, payment: payment.id, reason }
    },
    trx
  )
}
