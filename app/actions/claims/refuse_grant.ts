import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { release } from '#actions/claims/keep_ledger'
import { takeStep } from '#actions/claims/take_step'
import { postToCompany } from '#actions/letters/post_to_company'
import { drawNoticeNumber } from '#actions/notices/draw_notice_number'
import { issueNotice } from '#actions/notices/issue_notice'
import GrantRefusal from '#models/grant_refusal'
import type Proposal from '#models/proposal'
import { refusalPaper } from '#services/papers/act_papers'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'

/** 不交付決定（第7条第1項）, with reason and article; executed by the last approval. */
export function refuseGrant(trx: TransactionClientContract, claimId: number, approver: Actor, proposal: Proposal) {
  return takeStep(
    claimId,
    'refuse',
    approver,
    async ({ row: claim, at }) => {
      const { reason, article } = proposal.payload as { reason: string; article: string }
      await release(trx, claim)

      const decidedOn = dayOf(at)
      const data = await refusalPaper(claim, { reason, article }, trx)
      const number = await drawNoticeNumber(trx, data.programme.department, decidedOn)
      await GrantRefusal.create({ claimId, reason, article, noticeNumber: number, decidedOn }, { client: trx })
      await issueNotice(trx, { claimId, kind: 'refusal', form: 3, number, issuedOn: decidedOn, data: { ...data } })
      claim.merge({ dueOn: null, dueDaysLeft: null })
      const path = `/companies/${claim.companyId}/claims/${claim.id}`
      await postToCompany(trx, claim.companyId, `claim:${claimId}:refused`, 'refused', { path, number: claim.number })

      return { reason, article, notice: number, proposal: proposal.id }
    },
    trx
  )
}
