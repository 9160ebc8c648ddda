import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tellHolder } from '#actions/certificates/tell_holder'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import CourseCertificate from '#models/course_certificate'
import { assertCurrent } from '#rules/courses/certificate_status'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/** 修了証の取消し, with a reason; the public page says so from then on. */
export async function revokeCertificate(certificateId: number, reason: string, actor: Actor): Promise<CourseCertificate> {
  const { enrolmentId } = await CourseCertificate.findOrFail(certificateId)

  return inTransaction(async (trx) => {
    await trx.from('enrolments').where('id', enrolmentId).increment('version', 1) // the lock: a write comes first
    const certificate = await CourseCertificate.query({ client: trx }).where('id', certificateId).firstOrFail()
    assertCurrent(certificate)

    return revoke(trx, certificate, reason, actor)
  })
}

/** Every certificate of an enrolment that is still valid, in the transaction that takes its result back. */
export async function revokeAll(trx: TransactionClientContract, enrolmentId: number, reason: string, actor: Actor) {
  const valid = await CourseCertificate.query({ client: trx }).where({ enrolmentId }).whereNull('revokedAt').whereNull('supersededById')
  for (const certificate of valid) await revoke(trx, certificate, reason, actor)
}

async function revoke(trx: TransactionClientContract, certificate: CourseCertificate, reason: string, actor: Actor) {
  await certificate.merge({ revokedAt: now(), revokeReason: reason, revokedById: actor.id }).save()
  const { id, number, enrolmentId } = certificate
  await recordAudit(trx, { actor, action: 'certificate.revoked', subject: { type: 'course_certificate', id }, changes: { number, reason } })
  await tellHolder(trx, enrolmentId, { template: 'certificate_revoked', happening: number, path: `/my/certificates/${id}` })

  return certificate
}
