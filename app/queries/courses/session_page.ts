import Enrolment from '#models/enrolment'
import GuardianConsent from '#models/guardian_consent'
import Meeting from '#models/meeting'
import Room from '#models/room'
import SeatLimit from '#models/seat_limit'
import type CourseSession from '#models/course_session'
import { limitsOf } from '#queries/courses/limits_of'
import { sessionHistory } from '#queries/courses/session_history'
import { namesOf } from '#queries/office/names_of'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import type { EnrolmentState } from '#workflows/enrolment_workflow'

/** More than this many rows of one kind are counted, not listed. */
export const LISTED = 200

/** Everything the desk knows of one session, in a fixed number of queries. */
export async function sessionPage(session: CourseSession) {
  const definition = session.kindEdition.definition as CourseKindDefinition
  const meetings = await Meeting.query().where('courseSessionId', session.id).orderBy('position')
  const limits = await SeatLimit.query().where('courseSessionId', session.id).orderBy('position')
  const held = await inOrder(session.id, ['nominated', 'offered'])

  return {
    session,
    course: session.course,
    definition,
    meetings,
    rooms: await roomsById(),
    limits: limitsOf(session, limits),
    names: await namesOf([session.instructorId]),
    undecided: definition.needsApproval ? await inOrder(session.id, ['applied']) : [],
    waiting: await inOrder(session.id, ['waiting']),
    held,
    history: await sessionHistory(session.id),
    consents: await awaitedConsents(held.map(({ id }) => id)),
    listed: LISTED,
    isProtected: definition.privacy === 'protected',
  }
}

/** Entries in the order in which seats are given. */
const inOrder = (sessionId: number, states: EnrolmentState[]) =>
  Enrolment.query()
    .where('courseSessionId', sessionId)
    .whereIn('state', states)
    .orderBy('priority')
    .orderBy('arrivedAt')
    .orderBy('arrival')
    .orderBy('id')
    .limit(LISTED)
    .preload('user')
    .preload('company')

export async function roomsById(): Promise<Record<number, Room>> {
  const rooms = await Room.query().orderBy('id')
  return Object.fromEntries(rooms.map((room) => [room.id, room]))
}

/** Enrolments whose guardian has not answered. */
async function awaitedConsents(enrolmentIds: number[]): Promise<number[]> {
  if (enrolmentIds.length === 0) return []
  const asked = await GuardianConsent.query().whereIn('enrolmentId', enrolmentIds).whereNull('consentedAt').whereNull('refusedAt')

  return asked.map(({ enrolmentId }) => enrolmentId)
}
