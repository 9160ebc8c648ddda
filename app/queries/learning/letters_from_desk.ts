import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'

const LATEST = 5

/** The newest messages of the desk: to this person, or to everybody of a session the person is in. */
export async function lettersFromDesk(userId: number) {
  const rows = await db
    .from('session_messages as messages')
    .join('enrolments', (join) => join.on('enrolments.course_session_id', 'messages.course_session_id'))
    .where({ 'enrolments.user_id': userId, 'messages.direction': 'to_participants' })
    .whereNot('enrolments.party', 'company')
    .where((query) => query.whereRaw('messages.enrolment_id = enrolments.id').orWhere((all) => all.whereNull('messages.enrolment_id').where('enrolments.is_live', true)))
    .orderBy('messages.id', 'desc')
    .limit(LATEST)
    .select('messages.id', 'messages.subject', 'messages.sent_at as sentAt', 'enrolments.id as enrolmentId')

  return rows.map((row) => ({ ...row, sentAt: readInstant(row.sentAt) }))
}
