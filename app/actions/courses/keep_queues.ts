import db from '@adonisjs/lucid/services/db'
import { sendHome } from '#actions/courses/close_waitlist'
import { promote } from '#actions/courses/give_seat'
import { leave } from '#actions/courses/leave'
import { inSession, type LockedSession } from '#actions/courses/locked_session'
import { postToParticipant } from '#actions/courses/post_to_participant'
import { eachApart } from '#actions/each_apart'
import { storedInstant } from '#models/columns'
import Enrolment from '#models/enrolment'
import { waitlistClosesAt } from '#rules/courses/cancellation'
import { theClock } from '#values/actor'
import { now } from '#values/clock'

/**
 * What time does to the sessions: offers and nominations lapse, caps are released, lists close, free seats are offered.
 * @throws AggregateError where a session failed, after all the others were kept
 */
export async function keepQueues() {
  await eachApart(await sessionsDue(), keepQueue)
}

export const keepQueue = (sessionId: number) =>
  inSession(sessionId, async (locked) => {
    await lapseHolds(locked)
    await releaseCap(locked)
    await promote(locked.trx, sessionId)
    await closeInTime(locked)
  })

async function sessionsDue(): Promise<number[]> {
  const at = storedInstant(now())
  const lapsed = db.from('enrolments').whereIn('state', ['nominated', 'offered']).where('held_until', '<', at).select('course_session_id')
  const rows = await db
    .from('course_sessions')
    .where('waiting', '>', 0)
    .orWhereIn('id', lapsed)
    .orWhere((capped) => capped.where({ state: 'published', is_cap_released: false }).whereNotNull('company_cap').where('cap_released_at', '<=', at))
    .orderBy('id')
    .select('id')

  return rows.map(({ id }) => id)
}

async function lapseHolds(locked: LockedSession) {
  const { trx, session } = locked
  const held = await Enrolment.query({ client: trx })
    .where('courseSessionId', session.id)
    .whereIn('state', ['nominated', 'offered'])
    .where('heldUntil', '<', storedInstant(now()))
    .orderBy('id')
  for (const { id, heldUntil } of held) {
    const row = await leave(locked, id, 'lapse', theClock, { facts: { heldUntil: storedInstant(heldUntil!) }, outcome: 'lapsed' })
    await postToParticipant(trx, session, row, 'seat_lapsed')
  }
}

async function releaseCap({ session }: LockedSession) {
  const { companyCap, isCapReleased, capReleasedAt } = session
  if (companyCap !== null && !isCapReleased && capReleasedAt && capReleasedAt <= now()) await session.merge({ isCapReleased: true }).save()
}

/** After the last offer could be made, whoever still waits is told. */
async function closeInTime(locked: LockedSession) {
  const { session, kind } = locked
  if (!kind.waitlist || now() > waitlistClosesAt(session.startsAt, kind.waitlist)) await sendHome(locked, theClock)
}
