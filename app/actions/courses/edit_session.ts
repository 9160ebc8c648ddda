import { assertDeadlineMovable } from '#actions/courses/assert_deadline_movable'
import { assertInstructor, columnsOf, factsOf, writePlan, type SessionFacts, type SessionPlan } from '#actions/courses/open_session'
import { inSession, type LockedSession } from '#actions/courses/locked_session'
import { recordAudit } from '#actions/office/record_audit'
import type CourseSession from '#models/course_session'
import Meeting from '#models/meeting'
import { RuleViolation } from '#rules/rule_violation'
import { editMark } from '#rules/courses/edit_mark'
import type { Actor } from '#values/actor'

export interface MeetingWords {
  id: number
  topic: string | null
  onlineUrl: string | null
}

/**
 * A draft is written anew; nobody has been promised anything.
 * @throws RuleViolation `session_changed`, `session_not_draft` and those of `openSession`
 */
export const editDraft = (sessionId: number, seen: string, plan: SessionPlan, actor: Actor): Promise<CourseSession> =>
  inSession(sessionId, async (locked) => {
    const { trx, session, kind } = locked
    if (session.state !== 'draft') throw new RuleViolation('session_not_draft')
    await assertSeen(locked, seen)
    await assertInstructor(trx, plan)
    await session.merge(columnsOf(plan, kind)).save()
    await writePlan(trx, session, plan, kind)
    await audit(locked, actor)

    return session
  })

/**
 * Of a published session only what moves nobody: days are moved, seats are changed on pages of their own.
 * @throws RuleViolation `session_changed`, `session_not_running`, `apply_window_wrong`, `deadline_stands`
 */
export const editPublished = (sessionId: number, seen: string, facts: SessionFacts, meetings: MeetingWords[], actor: Actor): Promise<CourseSession> =>
  inSession(sessionId, async (locked) => {
    const { trx, session, kind } = locked
    if (session.state !== 'published') throw new RuleViolation('session_not_running')
    await assertSeen(locked, seen)
    const changed = factsOf(facts, session.startsAt, kind)
    await assertDeadlineMovable(locked, changed.applyUntil)
    await session.merge(changed).save()
    for (const { id, ...words } of meetings) {
      const meeting = await Meeting.query({ client: trx }).where({ id, courseSessionId: sessionId }).firstOrFail()
      await meeting.merge(words).save()
    }
    await audit(locked, actor)

    return session
  })

async function assertSeen({ trx, session }: LockedSession, seen: string) {
  const meetings = await Meeting.query({ client: trx }).where('courseSessionId', session.id).orderBy('position')
  if (editMark(session, meetings) !== seen) throw new RuleViolation('session_changed')
}

const audit = ({ trx, session }: LockedSession, actor: Actor) =>
  recordAudit(trx, { actor, action: 'course_session.edited', subject: { type: 'course_session', id: session.id } })
