import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import type { Department } from '#config/office'
import { readInstant, storedInstant } from '#models/columns'
import { visibleCourses, visibleSessions } from '#queries/courses/visible'
import { now } from '#values/clock'

export interface EventMeeting {
  startsAt: DateTime
  endsAt: DateTime
  room: string | null
  address: string | null
}

/** Published sessions of the open data: those to come and those of the last year, cancelled ones among them. Two statements, however many. */
export async function openEvents() {
  const rows = await sessions()
    .join('course_kinds', 'course_kinds.id', 'courses.course_kind_id')
    .orderBy('course_sessions.starts_at')
    .orderBy('course_sessions.id')
    .select('course_sessions.id', 'course_sessions.number', 'course_sessions.state', 'course_sessions.seats', 'course_sessions.place')
    .select('course_sessions.starts_at', 'course_sessions.ends_at', 'course_sessions.apply_until', 'course_kinds.department')
    .select('courses.code', 'courses.title', 'courses.title_kana', 'courses.title_en', 'courses.summary', 'courses.fee', 'courses.mode', 'courses.is_sample')
  const meetings = await meetingsOfEvents()

  return rows.map((row) => eventOf(row, meetings.get(row.id) ?? []))
}

export type OpenSession = ReturnType<typeof eventOf>

function sessions() {
  const query = db.from('course_sessions').join('courses', 'courses.id', 'course_sessions.course_id')
  visibleSessions(query)
  return visibleCourses(query).where('course_sessions.ends_at', '>', storedInstant(now().minus({ years: 1 })))
}

async function meetingsOfEvents() {
  const rows = await sessions()
    .join('meetings', 'meetings.course_session_id', 'course_sessions.id')
    .leftJoin('rooms', 'rooms.id', 'meetings.room_id')
    .orderBy('meetings.course_session_id')
    .orderBy('meetings.position')
    .select('meetings.course_session_id as session', 'meetings.starts_at', 'meetings.ends_at', 'rooms.name as room', 'rooms.address')
  const bySession = new Map<number, EventMeeting[]>()
  for (const { session, starts_at: startsAt, ends_at: endsAt, room, address } of rows) {
    const meeting = { startsAt: readInstant(startsAt), endsAt: readInstant(endsAt), room, address }
    const others = bySession.get(session)
    if (others) others.push(meeting)
    else bySession.set(session, [meeting])
  }
  return bySession
}

const eventOf = (row: any, meetings: EventMeeting[]) => ({
  id: row.id as number,
  number: row.number as number,
  isCancelled: row.state === 'cancelled',
  seats: row.seats as number,
  startsAt: readInstant(row.starts_at),
  endsAt: readInstant(row.ends_at),
  applyUntil: readInstant(row.apply_until),
  place: row.place as string | null,
  department: row.department as Department,
  code: row.code as string,
  title: row.title as string,
  titleKana: row.title_kana as string | null,
  titleEn: row.title_en as string | null,
  summary: row.summary as string,
  fee: Number(row.fee),
  isOnline: row.mode === 'online',
  isSample: Boolean(row.is_sample),
  meetings,
})
