import { leave } from '#actions/courses/leave'
import { inSession } from '#actions/courses/locked_session'
import { postToParticipant } from '#actions/courses/post_to_participant'
import { recordAudit } from '#actions/office/record_audit'
import type CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'

/**
 * 中止: every participant and everyone who waits is told, nobody owes anything, and the calendar entry is withdrawn.
 * @throws RuleViolation `session_not_running`, `reason_missing`
 */
export const cancelSession = (sessionId: number, reason: string, actor: Actor): Promise<CourseSession> =>
  inSession(sessionId, async (locked) => {
    const { trx, session } = locked
    if (!['draft', 'published'].includes(session.state)) throw new RuleViolation('session_not_running')
    if (!reason.trim()) throw new RuleViolation('reason_missing')
    await session.merge({ state: 'cancelled', cancelledAt: now(), cancelReason: reason, sequence: session.sequence + 1 }).save()

    const live = await Enrolment.query({ client: trx })
      .where({ courseSessionId: sessionId, isLive: true })
      .whereIn('state', [...enrolmentWorkflow.steps.cancelByOffice.from])
      .orderBy('id')
    for (const { id } of live) {
      const row = await leave(locked, id, 'cancelByOffice', actor, { facts: { reason }, reason, leaving: 'by_office' })
      await postToParticipant(trx, session, row, 'session_cancelled')
    }
    await recordAudit(trx, { actor, action: 'course_session.cancelled', subject: { type: 'course_session', id: sessionId }, changes: { reason, told: live.length } })

    return session
  })
