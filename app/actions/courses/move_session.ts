import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { inSession } from '#actions/courses/locked_session'
import { postToParticipant } from '#actions/courses/post_to_participant'
import { recordAudit } from '#actions/office/record_audit'
import type CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import Meeting from '#models/meeting'
import { dayPartOf } from '#rules/courses/day_part'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import { dayOf } from '#values/day'
import { storedInstant } from '#models/columns'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'

export interface MovedMeeting {
  id?: number
  startsAt: DateTime
  endsAt: DateTime
  breakMinutes?: number
  roomId?: number | null
  place?: string | null
  onlineUrl?: string | null
}

export interface Move {
  /** the session's `sequence` that the desk saw; applications that come in meanwhile do not raise it */
  sequence: number
  meetings: MovedMeeting[]
  reason: string
}

/**
 * 日程の変更: everyone who takes part or waits is told and may decline the new date. Of two desks that move one session,
 * the second is told who was first.
 * @throws RuleViolation `session_moved_meanwhile`, `session_not_running`, `meetings_disorderly`, `meeting_past`, `room_taken`
 */
export const moveSession = (sessionId: number, { sequence, meetings, reason }: Move, actor: Actor): Promise<CourseSession> =>
  inSession(sessionId, async ({ trx, session, kind }) => {
    if (session.sequence !== sequence) throw await movedMeanwhile(trx, sessionId)
    if (!['draft', 'published'].includes(session.state)) throw new RuleViolation('session_not_running')
    if (!reason.trim()) throw new RuleViolation('reason_missing')
    assertOrderly(meetings)
    await assertRoomsFree(trx, sessionId, meetings)

    const was = storedInstant(session.startsAt)
    await writeMeetings(trx, sessionId, meetings)
    await session.merge({ ...timesOf(session, meetings, kind), sequence: sequence + 1, movedAt: now(), moveReason: reason }).save()
    const changes = { startsAt: [was, storedInstant(session.startsAt)], reason }
    await recordAudit(trx, { actor, action: 'course_session.moved', subject: { type: 'course_session', id: sessionId }, changes })
    await tellEveryone(trx, session)

    return session
  })

async function movedMeanwhile(trx: TransactionClientContract, sessionId: number) {
  const last = await trx
    .from('audit_trail')
    .leftJoin('users', 'users.id', 'audit_trail.actor_id')
    .where({ subject_type: 'course_session', subject_id: sessionId })
    .whereIn('action', ['course_session.moved', 'course_session.cancelled'])
    .orderBy('audit_trail.id', 'desc')
    .select('users.name')
    .first()

  return new RuleViolation('session_moved_meanwhile', { by: last?.name ?? '' })
}

/** In order of time, one after the other, none of them past. */
function assertOrderly(meetings: MovedMeeting[]) {
  const isOrderly = meetings.every(({ startsAt, endsAt }, index) => startsAt < endsAt && (index === 0 || meetings[index - 1]!.endsAt <= startsAt))
  if (meetings.length === 0 || !isOrderly) throw new RuleViolation('meetings_disorderly')
  if (meetings[0]!.startsAt <= now()) throw new RuleViolation('meeting_past')
}

/** The rooms are locked, so that two sessions cannot move into one at the same moment. */
async function assertRoomsFree(trx: TransactionClientContract, sessionId: number, meetings: MovedMeeting[]) {
  const rooms = [...new Set(meetings.flatMap(({ roomId }) => roomId ?? []))]
  if (rooms.length === 0) return
  await trx.from('rooms').whereIn('id', rooms).orderBy('id').forUpdate().select('id')
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

/** Meetings keep their rows, for attendance hangs on them; those left out go. */
async function writeMeetings(trx: TransactionClientContract, sessionId: number, meetings: MovedMeeting[]) {
  const known = await Meeting.query({ client: trx }).where('courseSessionId', sessionId).orderBy('position')
  const kept = new Set(meetings.flatMap(({ id }) => id ?? []))
  for (const meeting of known) {
    if (!kept.has(meeting.id)) await meeting.delete()
    else await meeting.merge({ position: meeting.position + 1000 }).save()
  }
  for (const [index, { id, ...facts }] of meetings.entries()) {
    const meeting = known.find((one) => one.id === id) ?? new Meeting().useTransaction(trx).merge({ courseSessionId: sessionId, breakMinutes: 0 })
    await meeting.merge({ ...facts, position: index + 1 }).save()
  }
}

function timesOf({ applyUntil, capReleasedAt }: CourseSession, meetings: MovedMeeting[], { companyCap }: CourseKindDefinition) {
  const { startsAt } = meetings[0]!

  return {
    startsAt,
    endsAt: meetings.at(-1)!.endsAt,
    dayPart: dayPartOf(startsAt),
    applyUntil: applyUntil < startsAt ? applyUntil : startsAt,
    capReleasedAt: companyCap && capReleasedAt ? startsAt.minus({ days: companyCap.releasedDaysBefore }) : capReleasedAt,
  }
}

async function tellEveryone(trx: TransactionClientContract, session: CourseSession) {
  const live = await Enrolment.query({ client: trx })
    .where({ courseSessionId: session.id, isLive: true })
    .whereIn('state', [...enrolmentWorkflow.steps.cancelByOffice.from])
    .orderBy('id')
  for (const enrolment of live) await postToParticipant(trx, session, enrolment, 'session_moved')
}
