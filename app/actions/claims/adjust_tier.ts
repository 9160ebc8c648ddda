import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { agreedMeasure } from '#actions/claims/agreed_measure'
import { changeGrant } from '#actions/claims/change_grant'
import { release, reserve } from '#actions/claims/keep_ledger'
import { renewRequest } from '#actions/claims/renew_request'
import { settleEffects } from '#actions/claims/settle_effects'
import { takeStep } from '#actions/claims/take_step'
import { postToCompany } from '#actions/letters/post_to_company'
import { drawNoticeNumber } from '#actions/notices/draw_notice_number'
import { issueNotice } from '#actions/notices/issue_notice'
import type Claim from '#models/claim'
import type Proposal from '#models/proposal'
import { recalculationOf, type Recalculation } from '#queries/claims/recalculation_of'
import { grantChangePaper } from '#services/papers/measure_papers'
import type { Actor } from '#values/actor'
import { dayOf, type Day } from '#values/day'

/**
 * 区分の変更（第12条第2項）, executed by the last approval: an application not decided yet asks for less; a grant is reduced,
 * and what it no longer needs goes back to the budget.
 * @throws RuleViolation `amount_changed`, `option_not_open`, `no_effect`
 */
export function adjustTier(trx: TransactionClientContract, claimId: number, approver: Actor, proposal: Proposal) {
  return takeStep(
    claimId,
    'adjustTier',
    approver,
    async ({ row: claim, at }) => {
      const { reason, article, amount, before } = await agreedMeasure(claim, proposal, trx)
      const recalculation = await recalculationOf(claim, trx)
      const { tier } = recalculation
      const notice = recalculation.granted
        ? await reduceGrant(trx, claim, recalculation, { reason, article, decidedOn: dayOf(at) })
        : await askForLess(trx, claim, recalculation)
      await settleEffects(trx, claimId, { decision: 'recalculate', note: reason, decidedById: approver.id!, proposalId: proposal.id })
      const path = `/companies/${claim.companyId}/claims/${claimId}`
      await postToCompany(trx, claim.companyId, `claim:${claimId}:tier:${proposal.id}`, 'tier_changed', { path })

      return { tier, before: before!, amount, reason, article, notice, proposal: proposal.id }
    },
    trx
  )
}

async function askForLess(trx: TransactionClientContract, claim: Claim, { tier, latest }: Recalculation) {
  await reserve(trx, claim, latest.amount)
  claim.merge({ tier, claimedAmount: latest.amount })
  return null
}

async function reduceGrant(
  trx: TransactionClientContract,
  claim: Claim,
  recalculation: Recalculation,
  decided: { reason: string; article: string; decidedOn: Day }
) {
  const { amount } = recalculation.latest
  await release(trx, claim, amount)
  const data = await grantChangePaper(claim, recalculation, decided, trx)
  const number = await drawNoticeNumber(trx, data.programme.department, decided.decidedOn)
  await changeGrant(trx, claim, recalculation, { ...decided, noticeNumber: number })
  await issueNotice(trx, { claimId: claim.id, kind: 'grantChange', form: null, number, issuedOn: decided.decidedOn, data: { ...data } })
  if (claim.state === 'payment_requested') await renewRequest(trx, claim, amount)

  return number
}
