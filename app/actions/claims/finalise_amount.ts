import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { release } from '#actions/claims/keep_ledger'
import { assertEffectsDecided } from '#actions/claims/effects_decided'
import { takeStep } from '#actions/claims/take_step'
import { postToCompany } from '#actions/letters/post_to_company'
import { drawNoticeNumber } from '#actions/notices/draw_notice_number'
import { issueNotice } from '#actions/notices/issue_notice'
import AmountFinalisation from '#models/amount_finalisation'
import type Proposal from '#models/proposal'
import { finalisableOf } from '#queries/claims/amounts_of'
import { RuleViolation } from '#rules/rule_violation'
import { finalisationPaper } from '#services/papers/act_papers'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'

/**
 * 額の確定（第10条）: the lesser of the grant and what the report comes to. What is left goes back to the budget.
 * @throws RuleViolation `amount_changed`, `effect_undecided`
 */
export function finaliseAmount(trx: TransactionClientContract, claimId: number, approver: Actor, proposal: Proposal) {
  return takeStep(
    claimId,
    'finaliseAmount',
    approver,
    async ({ row: claim, at }) => {
      await assertEffectsDecided(trx, claimId)
      const { amount, lines, shares } = await finalisableOf(claim, trx)
      if (amount !== proposal.amount) throw new RuleViolation('amount_changed', { proposed: proposal.amount ?? 0, amount })
      await release(trx, claim, amount)

      const decidedOn = dayOf(at)
      const data = await finalisationPaper(claim, { amount, lines }, trx)
      const number = await drawNoticeNumber(trx, data.programme.department, decidedOn)
      const explanation = { amount, lines, shares }
      await AmountFinalisation.create({ claimId, amount, explanation, noticeNumber: number, decidedOn }, { client: trx })
      await issueNotice(trx, { claimId, kind: 'finalisation', form: 8, number, issuedOn: decidedOn, data: { ...data } })
      claim.merge({ finalisedAmount: amount, shares, dueOn: null, dueDaysLeft: null })
      const path = `/companies/${claim.companyId}/claims/${claim.id}`
      await postToCompany(trx, claim.companyId, `claim:${claimId}:finalised`, 'finalised', { path, number: claim.number })

      return { amount, notice: number, proposal: proposal.id }
    },
    trx
  )
}
