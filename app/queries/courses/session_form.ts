import db from '@adonisjs/lucid/services/db'
import type CourseSession from '#models/course_session'
import KindEdition from '#models/kind_edition'
import Meeting from '#models/meeting'
import Room from '#models/room'
import SeatLimit from '#models/seat_limit'
import type Course from '#models/course'
import { editMark } from '#rules/courses/edit_mark'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { today } from '#values/clock'
import { fieldMoment, timeText } from '#values/show'
import { dayOf } from '#values/day'

/** What the form of a session offers and holds: of itself, of the run it is copied from, or nothing yet. */
export async function sessionForm(course: Course, { session = null, copied = null }: { session?: CourseSession | null; copied?: CourseSession | null }) {
  const model = session ?? copied
  const meetings = model ? await Meeting.query().where('courseSessionId', model.id).orderBy('position') : []
  const limits = model ? await SeatLimit.query().where('courseSessionId', model.id).orderBy('position') : []
  const definition = await definitionOf(course, session)

  return {
    course,
    session,
    copied,
    definition,
    seen: session ? editMark(session, meetings) : '',
    own: factsIn(model, session !== null, definition),
    rowsOfMeetings: meetings.length > 0 ? meetings.map((meeting) => rowOf(meeting, session !== null)) : [{}, {}],
    rowsOfLimits: limits.map(({ kind, audienceClass, label, labelEn, seats }) => ({ kind, audienceClass, label, labelEn, seats })),
    rooms: await Room.query().orderBy('id'),
    instructors: await instructorsToday(),
  }
}

async function definitionOf({ kind }: Course, session: CourseSession | null): Promise<CourseKindDefinition> {
  const edition = session ? session.kindEditionId : kind.currentEditionId
  return (await KindEdition.findOrFail(edition)).definition
}

/** A copy keeps what will be the same the next time; its days and its window are its own. */
function factsIn(model: CourseSession | null, isItself: boolean, { companyCap }: CourseKindDefinition) {
  if (!model) return { companyCap: companyCap?.seats ?? null }
  const { seats, companyCap: cap, instructorId, place, onlineUrl } = model
  const times = { applyFrom: fieldMoment(model.applyFrom), applyUntil: fieldMoment(model.applyUntil), capReleasedAt: fieldMoment(model.capReleasedAt) }

  return { seats, companyCap: cap, instructorId, place, onlineUrl, ...(isItself ? times : {}) }
}

function rowOf(meeting: Meeting, isItself: boolean) {
  const { id, startsAt, endsAt, breakMinutes, roomId, place, onlineUrl, topic } = meeting
  const same = { begins: timeText(startsAt), ends: timeText(endsAt), break: breakMinutes || '', roomId, place, onlineUrl, topic }

  return isItself ? { id, day: dayOf(startsAt), ...same } : same
}

export const instructorsToday = (): Promise<{ id: number; name: string }[]> =>
  db
    .from('staff_posts')
    .join('users', 'users.id', 'staff_posts.user_id')
    .where({ desk: 'courses', post: 'instructor' })
    .where('since', '<=', today())
    .where((query) => query.whereNull('until').orWhere('until', '>=', today()))
    .whereNull('users.deactivated_at')
    .distinct('users.id', 'users.name')
    .orderBy('users.id')
