import { giveSeat, isOffering, promote } from '#actions/courses/give_seat'
import type { LockedSession } from '#actions/courses/locked_session'
import { postToParticipant } from '#actions/courses/post_to_participant'
import { capOf, fullness, poolsOf } from '#actions/courses/seats'
import { takeStep } from '#actions/courses/take_step'
import type Enrolment from '#models/enrolment'
import { bindingLimit } from '#rules/courses/binding_limit'
import { allocate } from '#rules/courses/seat_allocation'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * Seats for all the entries, or a place in the waiting list for all. Whoever waited before is served first.
 * @throws RuleViolation `session_full`, `limit_full`, `company_cap_reached` when nobody can wait
 */
export async function seatOrWait(locked: LockedSession, entries: Enrolment[], actor: Actor, by?: 'approval'): Promise<Enrolment[]> {
  const { trx, session } = locked
  if (session.waiting > 0) await promote(trx, session.id)
  const pools = await poolsOf(trx, session.id)
  const fitting = allocate(entries, pools, await capOf(trx, session))
  if (fitting.length === entries.length) {
    const seated: Enrolment[] = []
    for (const entry of entries) seated.push(await giveSeat(trx, session, entry, 'confirm', actor, by ? { by } : {}))
    return seated
  }
  const seats = entries.reduce((sum, entry) => sum + entry.seats, 0)
  const full = bindingLimit(pools, { seats, audienceClass: entries[0]!.audienceClass })
  if (!isOffering(session)) throw full ? fullness(full) : new RuleViolation('company_cap_reached', { most: session.companyCap! })

  return wait(locked, entries, actor, full ? 'full' : 'company_cap')
}

async function wait({ trx, session }: LockedSession, entries: Enrolment[], actor: Actor, because: string) {
  const waiting: Enrolment[] = []
  for (const { id } of entries) {
    const row = await takeStep(id, 'wait', actor, () => ({ because }), trx)
    await postToParticipant(trx, session, row, 'seat_waiting')
    waiting.push(row)
  }
  return waiting
}
