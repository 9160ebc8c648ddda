import { DateTime } from 'luxon'
import { keepQueue } from '#actions/courses/keep_queues'
import { recordAttendance } from '#actions/courses/record_attendance'
import Enrolment from '#models/enrolment'
import type CourseSession from '#models/course_session'
import type Meeting from '#models/meeting'
import { results, survey } from '#database/seeders/demo/courses/story/results'
import type { Staged } from '#database/seeders/demo/courses/story/staged'
import type { Story } from '#database/seeders/demo/story/play'
import { netMinutes } from '#rules/courses/net_minutes'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/** Who comes is noted at the end of each meeting; after the last one, everybody has a result and may say what they think. */
export async function* meetings(staged: Staged): Story {
  const { session, run, instructor, clerks } = staged
  const actor = run.taught ? instructor : clerks[1]
  for (const hours of [48, 12]) {
    yield DateTime.max(now(), session.startsAt.minus({ hours }))
    await keepQueue(session.id)
  }
  for (const [position, meeting] of session.meetings.entries()) {
    yield meeting.endsAt.plus({ minutes: 10 })
    await attendance(session, meeting, position, actor)
  }
  yield session.endsAt.plus({ hours: 1 })
  await results(session, clerks[0])
  yield session.endsAt.plus({ days: 1 })
  await survey(session)
}

/** Nearly everybody comes; now and then somebody is late, ill, or never there. */
async function attendance({ id }: CourseSession, meeting: Meeting, position: number, actor: Actor) {
  const participants = await Enrolment.query().where('courseSessionId', id).whereIn('state', ['confirmed', 'attending']).where('party', 'person').orderBy('id')
  const net = netMinutes(meeting)
  const minutesOf = (index: number) => (index % 9 === 8 ? 0 : index % 7 === 5 && position === 1 ? 0 : index % 5 === 4 ? net - 15 : net)
  await recordAttendance(id, meeting.id, participants.map(({ id: enrolmentId }, index) => ({ enrolmentId, minutes: minutesOf(index) })), { actor, source: 'list' })
}
