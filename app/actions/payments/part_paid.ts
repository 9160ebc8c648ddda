import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { pay } from '#actions/claims/keep_ledger'
import { takeStep } from '#actions/claims/take_step'
import { issueNotice } from '#actions/notices/issue_notice'
import type Payment from '#models/payment'
import type PaymentClaim from '#models/payment_claim'
import { findBank, findBranch } from '#services/bank_master'
import { caseOfPaper } from '#services/papers/case_of_paper'
import type { Actor } from '#values/actor'
import { dayOf, type Day } from '#values/day'

/** 支払: the claim is paid, its budget spent, and a paper says to which account. */
export function partPaid(trx: TransactionClientContract, payment: Payment, { claimId, amount }: PaymentClaim, { actor, valueOn }: { actor: Actor; valueOn: Day }) {
  return takeStep(
    claimId,
    'recordPayment',
    actor,
    async ({ row: claim, at }) => {
      await pay(trx, claim, amount)
      await issueNotice(trx, {
        claimId,
        kind: 'payment',
        form: null,
        number: null,
        issuedOn: dayOf(at),
        data: {
          ...(await caseOfPaper(claim, trx)),
          amount,
          valueOn,
          bankName: findBank(payment.bankCode)?.name ?? payment.bankCode,
          branchName: findBranch(payment.bankCode, payment.branchCode)?.name ?? payment.branchCode,
          lastDigits: payment.lastDigits,
        },
      })
      return { run: payment.paymentRunId, payment: payment.id, amount }
    },
    trx
  )
}
