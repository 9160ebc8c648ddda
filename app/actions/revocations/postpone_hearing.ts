import { issueHearingNotice } from '#actions/revocations/issue_hearing_notice'
import { caseOfRevocation, lockRevocation, workOn } from '#actions/revocations/locked_revocation'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import type CertificateRevocation from '#models/certificate_revocation'
import { schemeOfCase } from '#queries/revocations/scheme_of_case'
import { assertTimeToAnswer } from '#rules/certifications/hearing'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import type { DateTime } from 'luxon'
import { certificateRevocationWorkflow } from '#workflows/certificate_revocation_workflow'

interface Postponed {
  hearingAt: DateTime
  hearingPlace: string
  reason: string
}

/**
 * The hearing is held later; a new notice says so, and gives as many days as the first.
 * @throws RuleViolation `wrong_moment`, `hearing_not_later`, `hearing_too_soon`, `own_company`, `four_eyes`
 */
export async function postponeHearing(
  id: number,
  { hearingAt, hearingPlace, reason }: Postponed,
  actor: Actor
): Promise<CertificateRevocation> {
  const certificationId = await caseOfRevocation(id)

  return inTransaction(async (trx) => {
    const revocation = await lockRevocation(trx, { id, certificationId })
    certificateRevocationWorkflow.assertAllows('hear', revocation.state, actor.as)
    await workOn(trx, revocation, actor)
    const { certification, scheme } = await schemeOfCase(certificationId, trx)
    if (hearingAt <= revocation.hearingAt) throw new RuleViolation('hearing_not_later')
    assertTimeToAnswer(today(), hearingAt, scheme.hearingDays)

    const before = revocation.hearingAt.toISO()
    await revocation.merge({ hearingAt, hearingPlace, noticedOn: today() }).save()
    const notice = await issueHearingNotice(trx, revocation, { certification, scheme, isPostponed: true })
    const changes = { hearingAt: [before, hearingAt.toISO()], reason, notice }
    await recordAudit(trx, { actor, action: 'revocation.postponed', subject: { type: 'certificate_revocation', id }, changes })

    return revocation
  })
}
