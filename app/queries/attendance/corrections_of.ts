import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'

const AT_ONCE = 50

/** What was changed after it had been recorded at a meeting: who, when, before, after and why; the last ones first. */
export async function correctionsOf(meetingId: number) {
  const rows = await db
    .from('attendance_events')
    .join('enrolments', 'enrolments.id', 'attendance_events.enrolment_id')
    .leftJoin('users as people', 'people.id', 'enrolments.user_id')
    .leftJoin('users as officers', 'officers.id', 'attendance_events.actor_id')
    .where('attendance_events.meeting_id', meetingId)
    .whereNotNull('attendance_events.from_minutes')
    .orderBy('attendance_events.id', 'desc')
    .limit(AT_ONCE)
    .select('people.name', 'officers.name as who', 'from_minutes', 'to_minutes', 'attendance_events.reason', 'occurred_at')

  return rows.map((row) => ({ ...row, at: readInstant(row.occurred_at) }))
}
