import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inSession } from '#actions/courses/locked_session'
import { assertOrderly, assertRoomsFree, writeMeetings, type PlannedMeeting } from '#actions/courses/meetings'
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
import { storedInstant } from '#models/columns'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'

export interface Move {
  /** the session's `sequence` that the desk saw; applications that come in meanwhile do not raise it */
  sequence: number
  meetings: PlannedMeeting[]
  reason: string
}

/**
 * 日程の変更: everyone who takes part or waits is told and may decline the new date. Of two desks that move one session,
 * the second is told who was first.
 * @throws RuleViolation `session_moved_meanwhile`, `session_not_running`, `meetings_disorderly`, `meeting_past`, `room_taken`,
 * `meeting_attended`
 */
export const moveSession = (sessionId: number, { sequence, meetings, reason }: Move, actor: Actor): Promise<CourseSession> =>
  inSession(sessionId, async ({ trx, session, kind }) => {
    if (session.sequence !== sequence) throw await movedMeanwhile(trx, sessionId)
    if (!['draft', 'published'].includes(session.state)) throw new RuleViolation('session_not_running')
    if (!reason.trim()) throw new RuleViolation('reason_missing')
    assertOrderly(meetings, await Meeting.query({ client: trx }).where('courseSessionId', sessionId))
    await assertRoomsFree(trx, sessionId, meetings)

    const was = storedInstant(session.startsAt)
    await writeMeetings(trx, sessionId, meetings)
    await session.merge({ ...timesOf(session, meetings, kind), sequence: sequence + 1, movedAt: now(), moveReason: reason, remindedAt: null }).save()
    const changes = { startsAt: [was, storedInstant(session.startsAt)], reason }
    await recordAudit(trx, { actor, action: 'course_session.moved', subject: { type: 'course_session', id: sessionId }, changes })
    await shortenHolds(trx, session)
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

function timesOf({ applyUntil, capReleasedAt }: CourseSession, meetings: PlannedMeeting[], { companyCap }: CourseKindDefinition) {
  const { startsAt } = meetings[0]!

  return {
    startsAt,
    endsAt: meetings.at(-1)!.endsAt,
    dayPart: dayPartOf(startsAt),
    applyUntil: applyUntil < startsAt ? applyUntil : startsAt,
    capReleasedAt: companyCap && capReleasedAt ? startsAt.minus({ days: companyCap.releasedDaysBefore }) : capReleasedAt,
  }
}

/** No seat is held for an answer beyond the new beginning. */
async function shortenHolds(trx: TransactionClientContract, { id, startsAt }: CourseSession) {
  const beginning = storedInstant(startsAt)
  await trx.from('enrolments').where('course_session_id', id).where('held_until', '>', beginning).update({ held_until: beginning })
}

async function tellEveryone(trx: TransactionClientContract, session: CourseSession) {
  const live = await Enrolment.query({ client: trx })
    .where({ courseSessionId: session.id, isLive: true })
    .whereIn('state', [...enrolmentWorkflow.steps.cancelByOffice.from])
    .orderBy('id')
  for (const enrolment of live) await postToParticipant(trx, session, enrolment, 'session_moved')
}
