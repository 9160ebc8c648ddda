import type { DateTime } from 'luxon'
import { chargeForPlace } from '#actions/courses/charge_for_place'
import { confirmEmploymentByNomination } from '#actions/courses/confirm_employment'
import { assertNoOverlap, assertPrerequisites } from '#actions/courses/assert_can_attend'
import { onEnrolment } from '#actions/courses/leave'
import type { LockedSession } from '#actions/courses/locked_session'
import { postToParticipant } from '#actions/courses/post_to_participant'
import { takeStep } from '#actions/courses/take_step'
import type Enrolment from '#models/enrolment'
import { consentIsMissing } from '#queries/courses/consent_is_missing'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * 承諾: takes the seat that an offer or a nomination holds. Who answered in time is not shut out by waiting in line.
 * @throws RuleViolation `hold_is_over`, `consent_missing`, `prerequisite_missing`, `overlaps`
 */
export const acceptSeat = (enrolmentId: number, actor: Actor, receivedAt: DateTime = now()): Promise<Enrolment> =>
  onEnrolment(enrolmentId, async (locked, enrolment) => {
    const { trx, session, kind } = locked
    if (await consentIsMissing(trx, enrolment, session, kind)) throw new RuleViolation('consent_missing')
    return takeHeldSeat(locked, enrolment, actor, receivedAt)
  })

/** The held seat becomes the participant's own. */
export async function takeHeldSeat({ trx, session }: LockedSession, { id, userId, party }: Enrolment, actor: Actor, receivedAt: DateTime): Promise<Enrolment> {
  const row = await takeStep(id, 'accept', actor, async ({ row: held }) => {
    if (held.heldUntil && held.heldUntil < receivedAt) throw new RuleViolation('hold_is_over')
    if (party !== 'company') {
      await assertPrerequisites(trx, session, userId!)
      await assertNoOverlap(trx, session, userId!)
    }
    return { seats: held.seats }
  }, trx)
  await confirmEmploymentByNomination(trx, row)
  await chargeForPlace(trx, id)
  await postToParticipant(trx, session, row, 'seat_confirmed')

  return row
}
