import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { commit } from '#actions/claims/keep_ledger'
import { assertEffectsDecided } from '#actions/claims/effects_decided'
import { takeStep } from '#actions/claims/take_step'
import { postToCompany } from '#actions/letters/post_to_company'
import { drawNoticeNumber } from '#actions/notices/draw_notice_number'
import { issueNotice } from '#actions/notices/issue_notice'
import GrantDecision from '#models/grant_decision'
import type Proposal from '#models/proposal'
import { grantableOf } from '#queries/claims/amounts_of'
import { RuleViolation } from '#rules/rule_violation'
import { grantPaper } from '#services/papers/act_papers'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'

/**
 * 交付決定（第7条第1項）, executed by the last approval. The amount is computed again under the lock.
 * @throws RuleViolation `amount_changed`, `budget_exhausted`, `effect_undecided`
 */
export function decideGrant(trx: TransactionClientContract, claimId: number, approver: Actor, proposal: Proposal) {
  return takeStep(
    claimId,
    'decideGrant',
    approver,
    async ({ row: claim, at }) => {
      await assertEffectsDecided(trx, claimId)
      const { amount, lines, shares } = await grantableOf(claim, trx)
      if (amount !== proposal.amount) throw new RuleViolation('amount_changed', { proposed: proposal.amount ?? 0, amount })
      await commit(trx, claim, amount)

      const decidedOn = dayOf(at)
      const data = await grantPaper(claim, { amount, lines }, decidedOn, trx)
      const number = await drawNoticeNumber(trx, data.programme.department, decidedOn)
      const { conditions, withdrawableUntil, reportDue } = data
      const explanation = { amount, lines, shares }
      await GrantDecision.create(
        { claimId, amount, tier: claim.tier!, explanation, conditions, noticeNumber: number, decidedOn, withdrawableUntil },
        { client: trx }
      )
      await issueNotice(trx, { claimId, kind: 'grant', form: 2, number, issuedOn: decidedOn, data: { ...data } })
      claim.merge({ grantedAmount: amount, shares, dueOn: reportDue, dueDaysLeft: null })
      const path = `/companies/${claim.companyId}/claims/${claim.id}`
      await postToCompany(trx, claim.companyId, `claim:${claimId}:granted`, 'granted', { path, number: claim.number })

      return { amount, notice: number, proposal: proposal.id }
    },
    trx
  )
}
