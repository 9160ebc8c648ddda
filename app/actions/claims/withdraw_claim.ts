import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { voidProposals } from '#actions/approvals/void_proposals'
import { release } from '#actions/claims/keep_ledger'
import { takeStep } from '#actions/claims/take_step'
import { postToCompany } from '#actions/letters/post_to_company'
import { issueNotice } from '#actions/notices/issue_notice'
import type Claim from '#models/claim'
import GrantDecision from '#models/grant_decision'
import { RuleViolation } from '#rules/rule_violation'
import { caseOfPaper } from '#services/papers/case_of_paper'
import type { Actor } from '#values/actor'
import { dayOf, type Day } from '#values/day'

/**
 * 取下げ（第8条）. After the grant only until the day the notice names.
 * @throws RuleViolation `withdrawal_too_late`
 */
export function withdrawClaim(claimId: number, actor: Actor, reason: string) {
  return takeStep(claimId, 'withdraw', actor, async ({ row: claim, trx, at }) => {
    const grant = await GrantDecision.query({ client: trx }).where({ claimId }).first()
    if (grant && dayOf(at) > grant.withdrawableUntil) throw new RuleViolation('withdrawal_too_late', { until: grant.withdrawableUntil })

    await voidProposals(trx, { type: 'claim', id: claimId }, actor, 'withdrawn')
    await release(trx, claim)
    claim.merge({ dueOn: null, dueDaysLeft: null })
    if (claim.number) await confirm(trx, claim, dayOf(at), reason, grant?.noticeNumber ?? null)

    return { reason }
  })
}

async function confirm(trx: TransactionClientContract, claim: Claim, withdrawnOn: Day, reason: string, grantNumber: string | null) {
  const data = { ...(await caseOfPaper(claim, trx)), withdrawnOn, reason, grantNumber }
  await issueNotice(trx, { claimId: claim.id, kind: 'withdrawal', form: null, number: null, issuedOn: withdrawnOn, data })
  await postToCompany(trx, claim.companyId, `claim:${claim.id}:withdrawn`, 'withdrawn', { path: `/companies/${claim.companyId}/claims/${claim.id}` })
}
