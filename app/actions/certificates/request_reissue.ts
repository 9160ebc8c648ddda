import { inTransaction } from '#actions/in_transaction'
import { storedInstant } from '#models/columns'
import CourseCertificate from '#models/course_certificate'
import Enrolment from '#models/enrolment'
import SessionMessage from '#models/session_message'
import { assertCurrent } from '#rules/courses/certificate_status'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

interface Request {
  /** of the account, as it is now */
  name: string
  subject: string
  body: string
}

/** 再発行の希望: a message to the desk, which checks who asks. A name typed by oneself makes no certificate. */
export async function requestReissue(certificateId: number, { name, subject, body }: Request, actor: Actor): Promise<void> {
  const { enrolmentId } = await CourseCertificate.findOrFail(certificateId)

  await inTransaction(async (trx) => {
    await trx.from('enrolments').where('id', enrolmentId).increment('version', 1) // the lock: a write comes first
    const certificate = await CourseCertificate.query({ client: trx }).where('id', certificateId).firstOrFail()
    assertCurrent(certificate)
    if (certificate.holderName === name) throw new RuleViolation('name_unchanged')
    const { courseSessionId } = await Enrolment.query({ client: trx }).where('id', enrolmentId).firstOrFail()
    const asked = await trx.from('session_messages').where({ enrolment_id: enrolmentId, direction: 'to_desk', subject }).where('sent_at', '>=', storedInstant(certificate.createdAt)).first()
    if (asked) throw new RuleViolation('reissue_already_requested')

    await SessionMessage.create({ courseSessionId, enrolmentId, direction: 'to_desk', subject, body, authorId: actor.id!, sentAt: now() }, { client: trx })
  })
}
