import type Enrolment from '#models/enrolment'
import { placeInQueue } from '#queries/courses/place_in_queue'
import { chargePapers } from '#queries/fees/charge_papers'
import { chargeOfBooking } from '#queries/training/company_bookings'
import { isClaimable } from '#rules/courses/claimable'
import { freeUntil } from '#rules/courses/cancellation'
import { standingOf } from '#rules/courses/fee_owed'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { now, today } from '#values/clock'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'

/** A booth or tickets as the company sees them: how it stands, what can be done, what is owed and what can be claimed. */
export async function boothPage(booking: Enrolment) {
  const { session } = booking
  const kind = session.kindEdition.definition as CourseKindDefinition
  const charge = await chargeOfBooking(booking.id)
  const steps = enrolmentWorkflow.stepsFrom(booking.state, 'applicant')

  return {
    booking,
    session,
    course: session.course,
    kind,
    charge,
    standing: charge && standingOf(charge, today()),
    papers: charge ? await chargePapers(charge) : [],
    place: await placeInQueue(booking.id),
    free: freeUntil(session, kind.cancellation),
    canAccept: steps.includes('accept') && (!booking.heldUntil || booking.heldUntil >= now()),
    canCancel: steps.includes('cancel') && booking.state !== 'offered' && session.endsAt >= now(),
    canClaim: Boolean(charge && kind.claimable && isClaimable(charge)),
  }
}
