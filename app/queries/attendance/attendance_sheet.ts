import db from '@adonisjs/lucid/services/db'
import type CourseSession from '#models/course_session'
import { performancesOf } from '#queries/attendance/performances_of'
import { rosterOf, type RosterRow } from '#queries/courses/roster_of'
import { completionOf, ruleOf, type Completion, type Performance } from '#rules/courses/completion'
import { netMinutes } from '#rules/courses/net_minutes'
import { evened } from '#values/search_text'

export interface Attendee extends Pick<RosterRow, 'id' | 'name' | 'kana' | 'company' | 'state' | 'email'> {
  performance: Performance
  completion: Completion
}

/** Everybody with a place in a session, by reading, and what is recorded of them. */
export async function attendanceSheet(session: CourseSession) {
  const { course, definition, meetings, rows } = await rosterOf(session)
  const performances = await performancesOf(rows.map(({ id }) => id), meetings, db.connection())
  const rule = ruleOf(definition.completion, course.completion)
  const attendees = rows.map(({ id, name, kana, company, state, email }): Attendee => {
    const performance = performances.get(id)!
    return { id, name, kana, company, state, email, performance, completion: completionOf(performance, rule) }
  })

  return { session, course, definition, rule, attendees, meetings: meetings.map((meeting) => ({ meeting, netMinutes: netMinutes(meeting) })) }
}

export type AttendanceSheet = Awaited<ReturnType<typeof attendanceSheet>>

/** Those whose name, reading or company holds every word. */
export function foundIn(attendees: Attendee[], typed: string): Attendee[] {
  const words = typed.split(/\s+/).map(evened).filter(Boolean)
  return attendees.filter(({ name, kana, company }) => words.every((word) => evened([name, kana, company].join(' ')).includes(word)))
}
