import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { assertOrderly, assertRoomsFree, writeMeetings, type PlannedMeeting } from '#actions/courses/meetings'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { storedInstant } from '#models/columns'
import CourseKind from '#models/course_kind'
import Course from '#models/course'
import CourseSession from '#models/course_session'
import KindEdition from '#models/kind_edition'
import SeatLimit from '#models/seat_limit'
import { dayPartOf } from '#rules/courses/day_part'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { windowOf } from '#rules/courses/apply_window'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export interface PlannedLimit {
  kind: 'room' | 'equipment' | 'audience'
  audienceClass: string | null
  label: string
  labelEn: string | null
  seats: number
}

export interface SessionFacts {
  /** null: from now, until three days before */
  applyFrom: DateTime | null
  applyUntil: DateTime | null
  companyCap: number | null
  /** null: as the kind says */
  capReleasedAt: DateTime | null
  instructorId: number | null
  place: string | null
  onlineUrl: string | null
}

export interface SessionPlan extends SessionFacts {
  seats: number
  meetings: PlannedMeeting[]
  limits: PlannedLimit[]
}

/**
 * A draft of the next session of a course, under its kind's current edition.
 * @throws RuleViolation `meetings_disorderly`, `meeting_past`, `room_taken`, `apply_window_wrong`, `limit_class_unknown`,
 * `room_unknown`, `instructor_unknown`
 */
export const openSession = (courseId: number, plan: SessionPlan, actor: Actor): Promise<CourseSession> =>
  inTransaction(async (trx) => {
    await trx.from('courses').where('id', courseId).update({ updated_at: storedInstant(now()) })
    const course = await Course.query({ client: trx }).where('id', courseId).firstOrFail()
    const kind = await CourseKind.query({ client: trx }).where('id', course.courseKindId).firstOrFail()
    const edition = await KindEdition.query({ client: trx }).where('id', kind.currentEditionId!).firstOrFail()
    const definition = edition.definition as CourseKindDefinition
    await assertInstructor(trx, plan)
    const last = await trx.from('course_sessions').where('course_id', courseId).max('number as number').first()
    const session = await CourseSession.create(
      {
        ...columnsOf(plan, definition),
        courseId,
        number: Number(last?.number ?? 0) + 1,
        kindEditionId: edition.id,
        allocation: definition.allocation,
        state: 'draft',
        version: 0,
        taken: 0,
        waiting: 0,
        applied: 0,
        isCapReleased: false,
        isWaitlistOpen: definition.waitlist !== null,
        sequence: 0,
      },
      { client: trx }
    )
    await writePlan(trx, session, plan, definition)
    await recordAudit(trx, { actor, action: 'course_session.opened', subject: { type: 'course_session', id: session.id } })

    return session
  })

/** Every column that follows from a plan. */
export function columnsOf(plan: SessionPlan, kind: CourseKindDefinition) {
  assertOrderly(plan.meetings)
  const { startsAt } = plan.meetings[0]!
  const { meetings, limits: _, ...facts } = plan

  return { ...facts, ...factsOf(plan, startsAt, kind), startsAt, endsAt: meetings.at(-1)!.endsAt, dayPart: dayPartOf(startsAt) }
}

/** What may change while people apply: window, cap, instructor, place and link. */
export function factsOf(facts: SessionFacts, startsAt: DateTime, { companyCap: rule }: CourseKindDefinition) {
  const { companyCap, capReleasedAt, instructorId, place, onlineUrl } = facts
  const release = companyCap === null ? null : (capReleasedAt ?? (rule ? startsAt.minus({ days: rule.releasedDaysBefore }) : null))

  return { ...windowOf(facts, startsAt), companyCap, capReleasedAt: release, instructorId, place, onlineUrl }
}

/** Somebody who teaches, or taught when the session was planned. */
export async function assertInstructor(trx: TransactionClientContract, { instructorId }: Pick<SessionFacts, 'instructorId'>) {
  if (instructorId === null) return
  const post = await trx.from('staff_posts').where({ user_id: instructorId, desk: 'courses', post: 'instructor' }).select('id').first()
  if (!post) throw new RuleViolation('instructor_unknown')
}

/** Meetings and limits as planned. */
export async function writePlan(trx: TransactionClientContract, session: CourseSession, { meetings, limits }: SessionPlan, kind: CourseKindDefinition) {
  for (const { kind: sort, audienceClass } of limits) {
    if (sort === 'audience' && !kind.audience.classes.some((one) => one.class === audienceClass)) throw new RuleViolation('limit_class_unknown')
  }
  await assertRoomsFree(trx, session.id, meetings)
  await writeMeetings(trx, session.id, meetings)
  await trx.from('seat_limits').where('course_session_id', session.id).delete()
  for (const [index, limit] of limits.entries()) {
    const audienceClass = limit.kind === 'audience' ? limit.audienceClass : null
    await SeatLimit.create({ ...limit, audienceClass, courseSessionId: session.id, position: index + 1, taken: 0 }, { client: trx })
  }
}
