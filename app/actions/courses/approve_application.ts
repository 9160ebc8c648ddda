import { giveSeat } from '#actions/courses/give_seat'
import { onEnrolment } from '#actions/courses/leave'
import { seatOrWait } from '#actions/courses/seat_or_wait'
import type Enrolment from '#models/enrolment'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * 受講決定: the desk admits an application. It gets a seat, or waits for one; amended after an approval, it keeps its seat.
 * @throws RuleViolation `no_approval_needed`, `already_looked_at`
 */
export const approveApplication = (enrolmentId: number, actor: Actor): Promise<Enrolment> =>
  onEnrolment(enrolmentId, async (locked, enrolment) => {
    if (!locked.kind.needsApproval) throw new RuleViolation('no_approval_needed')
    if (enrolment.state !== 'applied' || !enrolment.isLive) throw new RuleViolation('already_looked_at')
    if (enrolment.holdsSeat) return giveSeat(locked.trx, locked.session, enrolment, 'confirm', actor, { by: 'approval' })

    return (await seatOrWait(locked, [enrolment], actor, 'approval'))[0]!
  })
