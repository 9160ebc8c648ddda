/** A session of today with participants who come, and what the desk does with them. */
import { closeResults } from '#actions/courses/close_results'
import { recordAttendance } from '#actions/courses/record_attendance'
import { takeStep } from '#actions/courses/take_step'
import CourseCertificate from '#models/course_certificate'
import CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import Meeting from '#models/meeting'
import type User from '#models/user'
import { netMinutes } from '#rules/courses/net_minutes'
import { freezeClock } from '#tests/support/clock'
import { givenSession, type GivenSession } from '#tests/support/courses'
import { givenPerson, givenStaff } from '#tests/support/people'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export const asDesk = (user: User): Actor => ({ id: user.id, as: 'clerk', post: 'clerk' })

export interface Class {
  session: CourseSession
  meetings: Meeting[]
  clerk: User
  desk: Actor
  enrolments: Enrolment[]
}

/** A session whose first meeting begins in an hour, with people who have a confirmed place. */
export async function givenClass({ people = 1, ...given }: GivenSession & { people?: number | User[] } = {}): Promise<Class> {
  const session = await givenSession(given)
  const clerk = await givenStaff('courses', 'clerk')
  const users = Array.isArray(people) ? people : await Promise.all(Array.from({ length: people }, (_, index) => givenPerson({ name: `受講 ${index + 1}郎` })))
  const enrolments = []
  for (const user of users) enrolments.push(await givenPlace(session, user))
  const meetings = await Meeting.query().where('courseSessionId', session.id).orderBy('position')

  return { session, meetings, clerk, desk: asDesk(clerk), enrolments }
}

/** A confirmed place. */
export async function givenPlace(session: CourseSession, user: User): Promise<Enrolment> {
  const applied = await Enrolment.create({
    version: 0,
    courseSessionId: session.id,
    party: 'person',
    partyKey: `user:${user.id}`,
    userId: user.id,
    state: 'applied',
    isLive: true,
    holdsSeat: true,
    arrivedAt: now(),
  } as Partial<Enrolment>)

  await CourseSession.query().where('id', session.id).increment('taken', 1)

  return takeStep(applied.id, 'confirm', { id: user.id, as: 'participant' }, () => ({ seats: 1 }))
}

/** The moment so many minutes after a meeting began. */
export const duringMeeting = ({ startsAt }: Meeting, minutes = 0) => freezeClock(startsAt.plus({ minutes }).toMillis())
export const afterwards = ({ session }: Class) => freezeClock(session.endsAt.plus({ minutes: 1 }).toMillis())

/** Everybody was there all the time, but for the minutes given by enrolment. */
export async function recordEverybody({ session, meetings, enrolments, desk }: Class, minutes: Record<number, number | null> = {}) {
  for (const meeting of meetings) {
    const marks = enrolments.map(({ id }) => ({ enrolmentId: id, minutes: id in minutes ? minutes[id]! : netMinutes(meeting) }))
    await recordAttendance(session.id, meeting.id, marks, { actor: desk, source: 'list', reason: '訂正' })
  }
}

/** A person who completed a course, with the certificate. */
export async function givenCertificate(given: Parameters<typeof givenClass>[0] = {}) {
  const held = await givenClass(given)
  afterwards(held)
  await recordEverybody(held)
  await closeResults(held.session.id, held.desk)
  const [enrolment] = await Enrolment.query().where('courseSessionId', held.session.id).preload('user')
  const certificates = await CourseCertificate.query().where('enrolmentId', enrolment!.id).orderBy('id')

  return { ...held, enrolment: enrolment!, user: enrolment!.user, certificate: certificates[0]!, certificates }
}
