import db from '@adonisjs/lucid/services/db'
import CourseCertificate from '#models/course_certificate'
import { statusOf } from '#rules/courses/certificate_status'

/** Every certificate of a session, with the name its holder bears today; in two queries. */
export async function certificatesOfSession(sessionId: number) {
  const rows = await db
    .from('enrolments')
    .join('users', 'users.id', 'enrolments.user_id')
    .where('enrolments.course_session_id', sessionId)
    .whereIn('enrolments.id', db.from('course_certificates').select('enrolment_id'))
    .select('enrolments.id', 'users.name')
  const names = new Map(rows.map(({ id, name }) => [Number(id), String(name)]))
  const certificates = await CourseCertificate.query().whereIn('enrolmentId', [...names.keys()]).orderBy('id')

  return certificates.map((certificate) => ({ certificate, status: statusOf(certificate), nameToday: names.get(certificate.enrolmentId)! }))
}
