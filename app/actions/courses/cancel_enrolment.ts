import { leave, onEnrolment } from '#actions/courses/leave'
import type { LockedSession } from '#actions/courses/locked_session'
import { postToParticipant } from '#actions/courses/post_to_participant'
import type Enrolment from '#models/enrolment'
import { freeUntil } from '#rules/courses/cancellation'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * 取消し: by the participant or the company, free until the kind's deadline; by the desk, always free of charge.
 * Exactly the seats that become free are offered to the queue.
 * @throws RuleViolation `session_is_over`
 */
export const cancelEnrolment = (enrolmentId: number, actor: Actor, reason: string | null = null): Promise<Enrolment> =>
  onEnrolment(enrolmentId, async (locked, enrolment) => {
    if (now() > locked.session.endsAt) throw new RuleViolation('session_is_over')
    const row = actor.as === 'clerk' ? await byOffice(locked, enrolment, actor, reason) : await byParticipant(locked, enrolment, actor, reason)
    await postToParticipant(locked.trx, locked.session, row, 'enrolment_cancelled')

    return row
  })

const byOffice = (locked: LockedSession, { id }: Enrolment, actor: Actor, reason: string | null) => {
  if (!reason) throw new RuleViolation('reason_missing')
  return leave(locked, id, 'cancelByOffice', actor, { facts: { reason }, reason, leaving: 'by_office' })
}

function byParticipant(locked: LockedSession, { id, arrivedAt }: Enrolment, actor: Actor, reason: string | null) {
  const { startsAt, movedAt } = locked.session
  const isLate = now() > freeUntil({ startsAt, movedAt, arrivedAt }, locked.kind.cancellation)

  return leave(locked, id, 'cancel', actor, { facts: { reason, isLate }, reason, leaving: isLate ? 'late' : 'free' })
}
