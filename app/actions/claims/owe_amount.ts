import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postToCompany } from '#actions/letters/post_to_company'
import { drawNoticeNumber } from '#actions/notices/draw_notice_number'
import { issueNotice } from '#actions/notices/issue_notice'
import { office } from '#config/office'
import AmountOwing from '#models/amount_owing'
import type Claim from '#models/claim'
import { repaymentDueOn } from '#rules/claims/due_days'
import { returnOrderPaper } from '#services/papers/measure_papers'
import type { Day } from '#values/day'
import type { Yen } from '#values/yen'

interface Order {
  kind: 'difference' | 'whole'
  amount: Yen
  paid: Yen
  reason: string
  article: string
  decidedOn: Day
}

/** 返還命令: what the company owes, until when, with its paper and a letter. */
export async function oweAmount(trx: TransactionClientContract, claim: Claim, { kind, amount, paid, reason, article, decidedOn }: Order) {
  const dueOn = repaymentDueOn(decidedOn, office.repayment.days)
  const data = await returnOrderPaper(claim, { amount, paidAmount: paid, reason, article, dueOn }, trx)
  const number = await drawNoticeNumber(trx, data.programme.department, decidedOn)
  const owing = await AmountOwing.create(
    { claimId: claim.id, kind, reason, article, amount, received: 0, dueOn, noticeNumber: number, isOpen: true },
    { client: trx }
  )
  await issueNotice(trx, { claimId: claim.id, kind: 'returnOrder', form: null, number, issuedOn: decidedOn, data: { ...data } })
  const path = `/companies/${claim.companyId}/claims/${claim.id}`
  await postToCompany(trx, claim.companyId, `owing:${owing.id}`, 'return_ordered', { path })

  return owing
}
