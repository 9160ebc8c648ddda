import { leave, onEnrolment } from '#actions/courses/leave'
import { postToParticipant } from '#actions/courses/post_to_participant'
import type Enrolment from '#models/enrolment'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * 受講を認めない決定, with its reason, which the applicant reads on the page.
 * @throws RuleViolation `reason_missing`
 */
export const refuseApplication = (enrolmentId: number, actor: Actor, reason: string): Promise<Enrolment> =>
  onEnrolment(enrolmentId, async (locked) => {
    if (!reason.trim()) throw new RuleViolation('reason_missing')
    const row = await leave(locked, enrolmentId, 'refuse', actor, { facts: { reason }, outcome: 'refused', reason })
    await postToParticipant(locked.trx, locked.session, row, 'application_refused')

    return row
  })
