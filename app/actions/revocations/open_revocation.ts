import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { issueHearingNotice } from '#actions/revocations/issue_hearing_notice'
import { workOn } from '#actions/revocations/locked_revocation'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import Certificate from '#models/certificate'
import CertificateRevocation from '#models/certificate_revocation'
import { schemeOfCase } from '#queries/revocations/scheme_of_case'
import { assertTimeToAnswer } from '#rules/certifications/hearing'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { certificateRevocationWorkflow } from '#workflows/certificate_revocation_workflow'
import type { DateTime } from 'luxon'

export interface IntendedRevocation {
  certificationId: number
  fields: string[]
  reason: string
  article: string
  hearingAt: DateTime
  hearingPlace: string
  /** the report of change that it began with */
  changeReportId?: number | null
}

/**
 * 取消しの予告: reason, article, and when and where the company is heard. The certificates hold until it is decided.
 * @throws RuleViolation `no_field_chosen`, `certificate_not_held`, `revocation_open`, `hearing_too_soon`, `own_company`
 */
export const openRevocation = (intended: IntendedRevocation, actor: Actor): Promise<CertificateRevocation> =>
  inTransaction(async (trx) => {
    const { certificationId, hearingAt } = intended
    await trx.from('certifications').where('id', certificationId).increment('version', 1)
    const { certification, scheme } = await schemeOfCase(certificationId, trx)
    const fields = await revocable(trx, certificationId, intended.fields)
    assertTimeToAnswer(today(), hearingAt, scheme.hearingDays)

    const { companyId } = certification
    const { changeReportId = null, ...facts } = intended
    const row = { ...facts, fields, companyId, scheme: scheme.code, changeReportId, noticedOn: today(), openedById: actor.id! }
    const revocation = await CertificateRevocation.create(
      { ...row, version: 0, state: certificateRevocationWorkflow.initial },
      { client: trx }
    )
    await workOn(trx, revocation, actor)
    const notice = await issueHearingNotice(trx, revocation, { certification, scheme, isPostponed: false })
    const changes = { fields, article: intended.article, hearingAt: hearingAt.toISO(), notice }
    await recordAudit(trx, { actor, action: 'revocation.noticed', subject: { type: 'certificate_revocation', id: revocation.id }, changes })

    return revocation
  })

/** Chosen fields in the order of the case; each was certified, is not revoked, and no other revocation of it is under way. */
async function revocable(trx: TransactionClientContract, certificationId: number, chosen: string[]): Promise<string[]> {
  if (chosen.length === 0) throw new RuleViolation('no_field_chosen')
  const held = await Certificate.query({ client: trx }).where({ certificationId }).whereNull('revokedOn').orderBy('id')
  if (!chosen.every((field) => held.some((one) => one.field === field))) throw new RuleViolation('certificate_not_held')
  const open = await CertificateRevocation.query({ client: trx }).where({ certificationId }).whereIn('state', ['noticed', 'heard'])
  if (open.some(({ fields }) => chosen.some((field) => fields.includes(field)))) throw new RuleViolation('revocation_open')

  return held.map(({ field }) => field).filter((field) => chosen.includes(field))
}
