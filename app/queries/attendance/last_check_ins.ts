import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'

const LAST = 10

/** The last ten who were checked in at a meeting and still are. */
export async function lastCheckIns(meetingId: number) {
  const rows = await db
    .from('attendances')
    .join('enrolments', 'enrolments.id', 'attendances.enrolment_id')
    .leftJoin('users', 'users.id', 'enrolments.user_id')
    .where('attendances.meeting_id', meetingId)
    .where('attendances.minutes', '>', 0)
    .orderBy('attendances.recorded_at', 'desc')
    .orderBy('attendances.id', 'desc')
    .limit(LAST)
    .select('enrolments.id', 'users.name', 'attendances.recorded_at')

  return rows.map((row) => ({ id: Number(row.id), name: String(row.name), at: readInstant(row.recorded_at) }))
}
