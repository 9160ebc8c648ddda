import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { agreedMeasure } from '#actions/claims/agreed_measure'
import { release } from '#actions/claims/keep_ledger'
import { oweAmount } from '#actions/claims/owe_amount'
import { settleEffects } from '#actions/claims/settle_effects'
import { takeStep } from '#actions/claims/take_step'
import { postToCompany } from '#actions/letters/post_to_company'
import { drawNoticeNumber } from '#actions/notices/draw_notice_number'
import { issueNotice } from '#actions/notices/issue_notice'
import ClaimRevocation from '#models/claim_revocation'
import type Proposal from '#models/proposal'
import { paidAndOwed } from '#queries/claims/paid_and_owed'
import { grantRevocationPaper } from '#services/papers/measure_papers'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'
import { yen } from '#values/yen'

/**
 * 交付決定の取消し（第12条）, of the whole grant, executed by the last approval. What is not paid goes back to the budget;
 * what is paid, and not demanded back before, is owed.
 * @throws RuleViolation `amount_changed`, `option_not_open`
 */
export function revokeGrant(trx: TransactionClientContract, claimId: number, approver: Actor, proposal: Proposal) {
  return takeStep(
    claimId,
    'revoke',
    approver,
    async ({ row: claim, at }) => {
      const { reason, article } = await agreedMeasure(claim, proposal, trx)
      const { paid, owed } = await paidAndOwed(claimId, trx)
      const repayable = yen(paid - owed)
      await release(trx, claim)

      const decidedOn = dayOf(at)
      const data = await grantRevocationPaper(claim, { paidAmount: paid, repayable, reason, article }, trx)
      const number = await drawNoticeNumber(trx, data.programme.department, decidedOn)
      const record = { reason, article, paidAmount: paid, repayable, noticeNumber: number, decidedOn }
      await ClaimRevocation.create({ claimId, grantedAmount: claim.grantedAmount!, ...record }, { client: trx })
      await issueNotice(trx, { claimId, kind: 'grantRevocation', form: null, number, issuedOn: decidedOn, data: { ...data } })
      const path = `/companies/${claim.companyId}/claims/${claimId}`
      await postToCompany(trx, claim.companyId, `claim:${claimId}:revoked`, 'grant_revoked', { path })
      if (repayable > 0) await oweAmount(trx, claim, { kind: 'whole', amount: repayable, paid, reason, article, decidedOn })
      await settleEffects(trx, claimId, { decision: 'revoke', note: reason, decidedById: approver.id!, proposalId: proposal.id })
      claim.merge({ dueOn: null, dueDaysLeft: null })

      return { reason, article, repayable, notice: number, proposal: proposal.id }
    },
    trx
  )
}
