/** The meetings of a session: their order, their rooms, their rows. */
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { storedInstant } from '#models/columns'
import Meeting from '#models/meeting'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'
import { dayOf } from '#values/day'

export interface PlannedMeeting {
  /** of one that stands already */
  id?: number
  startsAt: DateTime
  endsAt: DateTime
  breakMinutes?: number
  roomId?: number | null
  place?: string | null
  onlineUrl?: string | null
  topic?: string | null
}

/** In order of time, one after the other. What has begun stays as it was, and what is new lies ahead. */
export function assertOrderly(meetings: PlannedMeeting[], standing: readonly Meeting[] = []) {
  const isOrderly = meetings.every(({ startsAt, endsAt }, index) => startsAt < endsAt && (index === 0 || meetings[index - 1]!.endsAt <= startsAt))
  if (meetings.length === 0 || !isOrderly) throw new RuleViolation('meetings_disorderly')
  const begun = standing.filter(({ startsAt }) => startsAt <= now())
  const kept = meetings.filter(({ startsAt }) => startsAt <= now())
  if (kept.length !== begun.length || !kept.every((meeting) => begun.some((one) => isSame(one, meeting)))) throw new RuleViolation('meeting_past')
}

const isSame = (one: Meeting, { id, startsAt, endsAt }: PlannedMeeting) => one.id === id && +one.startsAt === +startsAt && +one.endsAt === +endsAt

/** The rooms are locked, so that two sessions cannot move into one at the same moment. */
export async function assertRoomsFree(trx: TransactionClientContract, sessionId: number, meetings: PlannedMeeting[]) {
  const rooms = [...new Set(meetings.flatMap(({ roomId }) => roomId ?? []))]
  if (rooms.length === 0) return
  const known = await trx.from('rooms').whereIn('id', rooms).orderBy('id').forUpdate().select('id')
  if (known.length < rooms.length) throw new RuleViolation('room_unknown')
  for (const { roomId, startsAt, endsAt } of meetings) {
    if (!roomId) continue
    const other = await trx
      .from('meetings')
      .join('course_sessions', 'course_sessions.id', 'meetings.course_session_id')
      .join('courses', 'courses.id', 'course_sessions.course_id')
      .join('rooms', 'rooms.id', 'meetings.room_id')
      .where('meetings.room_id', roomId)
      .whereNot('course_sessions.id', sessionId)
      .whereNot('course_sessions.state', 'cancelled')
      .where('meetings.starts_at', '<', storedInstant(endsAt))
      .where('meetings.ends_at', '>', storedInstant(startsAt))
      .forUpdate()
      .select('courses.title', 'courses.title_en', 'rooms.name', 'rooms.name_en')
      .first()
    if (!other) continue
    const { name, name_en: roomEn, title, title_en: courseEn } = other
    throw new RuleViolation('room_taken', { room: name, roomEn, course: title, courseEn: courseEn ?? title, day: dayOf(startsAt) })
  }
}

/**
 * Meetings keep their rows, for attendance hangs on them; those left out go.
 * @throws RuleViolation `meeting_attended`
 */
export async function writeMeetings(trx: TransactionClientContract, sessionId: number, meetings: PlannedMeeting[]) {
  const known = await Meeting.query({ client: trx }).where('courseSessionId', sessionId).orderBy('position')
  const kept = new Set(meetings.flatMap(({ id }) => id ?? []))
  const left = known.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  const attended = await trx.from('attendance_events').whereIn('meeting_id', left).select('id').first()
  if (attended) throw new RuleViolation('meeting_attended')
  for (const meeting of known) {
    if (!kept.has(meeting.id)) await meeting.delete()
    else await meeting.merge({ position: meeting.position + 1000 }).save()
  }
  for (const [index, { id, ...facts }] of meetings.entries()) {
    const meeting = known.find((one) => one.id === id) ?? new Meeting().useTransaction(trx).merge({ courseSessionId: sessionId, breakMinutes: 0 })
    await meeting.merge({ ...facts, position: index + 1 }).save()
  }
}
