import { recordAttendance } from '#actions/courses/record_attendance'
import type { Attendee } from '#queries/attendance/attendance_sheet'
import { netMinutes } from '#rules/courses/net_minutes'
import type { JoinLog } from '#rules/courses/join_log'
import type Meeting from '#models/meeting'
import type { Actor } from '#values/actor'

export interface LoggedIn {
  recorded: number
  /** addresses that are nobody's on the list */
  unknown: string[]
}

/** 参加記録: the minutes of an on-line meeting, no more than it lasted. Who is not in the log is not recorded, which is not absent. */
export async function recordJoinLog(meeting: Meeting, { minutes }: JoinLog, attendees: Attendee[], actor: Actor): Promise<LoggedIn> {
  const most = netMinutes(meeting)
  const marks = attendees.flatMap(({ id, email }) => {
    const present = minutes.get((email ?? '').toLowerCase())
    return present === undefined ? [] : [{ enrolmentId: id, minutes: Math.min(present, most) }]
  })
  const known = new Set(attendees.map(({ email }) => (email ?? '').toLowerCase()))
  const recorded = await recordAttendance(meeting.courseSessionId, meeting.id, marks, { actor, source: 'log' })

  return { recorded, unknown: [...minutes.keys()].filter((address) => !known.has(address)) }
}
