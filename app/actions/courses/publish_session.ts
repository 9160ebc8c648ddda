import type { DateTime } from 'luxon'
import { commitLottery } from '#actions/courses/commit_lottery'
import { inSession } from '#actions/courses/locked_session'
import { recordAudit } from '#actions/office/record_audit'
import type CourseSession from '#models/course_session'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * The public finds it from that moment on; without one, from now.
 * @throws RuleViolation `session_not_draft`, `course_not_published`, `meeting_past`, `publish_past`, `publish_too_late`
 */
export const publishSession = (sessionId: number, from: DateTime | null, actor: Actor): Promise<CourseSession> =>
  inSession(sessionId, async ({ trx, session }) => {
    if (session.state !== 'draft') throw new RuleViolation('session_not_draft')
    if (session.course.state !== 'published') throw new RuleViolation('course_not_published')
    if (session.startsAt <= now()) throw new RuleViolation('meeting_past')
    if (from && from <= now()) throw new RuleViolation('publish_past')
    if (from && from >= session.applyUntil) throw new RuleViolation('publish_too_late')
    await session.merge({ state: 'published', publishAt: from ?? now() }).save()
    if (session.allocation === 'lottery') await commitLottery(trx, sessionId)
    await recordAudit(trx, { actor, action: 'course_session.published', subject: { type: 'course_session', id: sessionId } })

    return session
  })

/**
 * Back to a draft, while nobody has applied. Later it can only be cancelled.
 * @throws RuleViolation `session_not_running`, `session_has_people`
 */
export const withdrawSession = (sessionId: number, actor: Actor): Promise<CourseSession> =>
  inSession(sessionId, async ({ trx, session }) => {
    if (session.state !== 'published') throw new RuleViolation('session_not_running')
    const anyone = await trx.from('enrolments').where('course_session_id', sessionId).select('id').first()
    if (anyone) throw new RuleViolation('session_has_people')
    await session.merge({ state: 'draft', publishAt: null }).save()
    await recordAudit(trx, { actor, action: 'course_session.withdrawn', subject: { type: 'course_session', id: sessionId } })

    return session
  })
