import { issueEdition } from '#actions/certificates/issue_certificates'
import { tellHolder } from '#actions/certificates/tell_holder'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import CourseCertificate from '#models/course_certificate'
import User from '#models/user'
import { RuleViolation } from '#rules/rule_violation'
import type { CertificateKind } from '#services/papers/certificate_data'
import type { Actor } from '#values/actor'

/**
 * 再発行: after a change of name, the next edition of each valid certificate of an enrolment, in the name of the account.
 * The old ones are superseded, and say so.
 */
export function reissueCertificates(enrolmentId: number, reason: string, actor: Actor): Promise<CourseCertificate[]> {
  return inTransaction(async (trx) => {
    await trx.from('enrolments').where('id', enrolmentId).increment('version', 1) // the lock: a write comes first
    const valid = await CourseCertificate.query({ client: trx }).where({ enrolmentId }).whereNull('revokedAt').whereNull('supersededById').orderBy('id')
    const { name } = await User.query({ client: trx }).whereIn('id', trx.from('enrolments').where('id', enrolmentId).select('user_id')).firstOrFail()
    const misnamed = valid.filter(({ holderName }) => holderName !== name)
    if (valid.length === 0) throw new RuleViolation('no_certificate')
    if (misnamed.length === 0) throw new RuleViolation('name_unchanged')

    const issued: CourseCertificate[] = []
    for (const old of misnamed) {
      const next = await issueEdition(trx, { enrolmentId, kind: old.kind as CertificateKind, holderName: name, data: old.data }, old.edition + 1, actor)
      await old.merge({ supersededById: next.id, supersedeReason: reason }).save()
      await recordAudit(trx, { actor, action: 'certificate.reissued', subject: { type: 'course_certificate', id: next.id }, changes: { number: [old.number, next.number], reason } })
      issued.push(next)
    }
    const [first] = issued
    await tellHolder(trx, enrolmentId, { template: 'certificate_reissued', happening: first!.number, path: `/my/certificates/${first!.id}` })

    return issued
  })
}
