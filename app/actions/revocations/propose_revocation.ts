import { assertNothingProposed } from '#actions/approvals/assert_nothing_proposed'
import { enterProposal } from '#actions/approvals/enter_proposal'
import { caseOfRevocation, lockRevocation, workOn } from '#actions/revocations/locked_revocation'
import { inTransaction } from '#actions/in_transaction'
import type CertificateRevocation from '#models/certificate_revocation'
import type Proposal from '#models/proposal'
import { schemeOfCase } from '#queries/revocations/scheme_of_case'
import { assertHearingReached } from '#rules/certifications/hearing'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import { certificateRevocationWorkflow } from '#workflows/certificate_revocation_workflow'

/** What is put before the approvers, kept as it was proposed. */
export interface RevocationContent {
  fields: string[]
  reason: string
  article: string
}

/**
 * 起案: the clerk proposes to revoke, after the company was heard; who must approve it stands in the scheme.
 * @throws RuleViolation `hearing_ahead`, `hearing_not_recorded`, `wrong_moment`, `proposal_open`, `own_company`, `four_eyes`
 */
export async function proposeRevocation(id: number, { summary }: { summary: string }, actor: Actor): Promise<Proposal> {
  const certificationId = await caseOfRevocation(id)

  return inTransaction(async (trx) => {
    const revocation = await lockRevocation(trx, { id, certificationId })
    assertHeard(revocation)
    await workOn(trx, revocation, actor)
    await assertNothingProposed(trx, { type: 'certificate_revocation', id })
    const { scheme } = await schemeOfCase(certificationId, trx)
    const { fields, reason, article } = revocation
    const payload: RevocationContent = { fields, reason, article }

    return enterProposal(
      trx,
      {
        subject: { type: 'certificate_revocation', id },
        step: 'revokeCertificate',
        payload,
        amount: null,
        route: scheme.approval.revokeCertificate,
        summary,
      },
      actor
    )
  })
}

function assertHeard({ state, hearingAt }: CertificateRevocation) {
  if (state === 'noticed') {
    assertHearingReached(hearingAt, now())
    throw new RuleViolation('hearing_not_recorded')
  }
  certificateRevocationWorkflow.assertAllows('revokeCertificate', state, 'approver')
}
