import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { takeStep } from '#actions/payments/take_step'
import { partFailed } from '#actions/payments/part_failed'
import { partPaid } from '#actions/payments/part_paid'
import { postToCompany } from '#actions/letters/post_to_company'
import { storedInstant } from '#models/columns'
import Payment from '#models/payment'
import PaymentClaim from '#models/payment_claim'
import { readTransferResults, type TransferResult } from '#rules/payments/transfer_results'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * Enters the bank's answer: each payment paid or failed with its claims, all or nothing, and once.
 * @throws RuleViolation `results_disagree` or, a second time, `wrong_moment`
 */
export function settleRun(runId: number, text: string, actor: Actor) {
  return takeStep(runId, 'settle', actor, async ({ row: run, trx, at }) => {
    const payments = await Payment.query({ client: trx }).where('paymentRunId', runId).orderBy('id')
    const { results, problems } = readTransferResults(text, payments)
    if (!results) throw new RuleViolation('results_disagree', { count: problems.length })

    const byId = new Map(results.map((result) => [result.payment, result]))
    for (const payment of payments) await settle(trx, payment, byId.get(payment.id)!, { actor, valueOn: run.valueOn })
    run.settledAt = at
    const paid = results.filter(({ isPaid }) => isPaid).length

    return { paid, failed: results.length - paid }
  })
}

async function settle(trx: TransactionClientContract, payment: Payment, { isPaid, reason }: TransferResult, by: Parameters<typeof partPaid>[3]) {
  await trx
    .from('payments')
    .where('id', payment.id)
    .update({ result: isPaid ? 'paid' : 'failed', failure_reason: isPaid ? null : reason, settled_at: storedInstant(now()) })
  const parts = await PaymentClaim.query({ client: trx }).where('paymentId', payment.id).orderBy('id')
  for (const part of parts) {
    if (isPaid) await partPaid(trx, payment, part, by)
    else await partFailed(trx, payment, part, by.actor, reason ?? '')
  }
  const template = isPaid ? 'payment_made' : 'payment_failed'
  const path = `/companies/${payment.companyId}/claims/${parts[0]!.claimId}`
  await postToCompany(trx, payment.companyId, `payment:${payment.id}:${isPaid ? 'paid' : 'failed'}`, template, { path })
}
