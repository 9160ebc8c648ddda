import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { giveSeat, isOffering, promote } from '#actions/courses/give_seat'
import { judgeApplication } from '#actions/courses/judge_application'
import { inSession, type LockedSession } from '#actions/courses/locked_session'
import { ANEW, rowOf } from '#actions/courses/open_enrolment'
import { postToParticipant } from '#actions/courses/post_to_participant'
import { capOf, poolsOf } from '#actions/courses/seats'
import { takeStep } from '#actions/courses/take_step'
import type Enrolment from '#models/enrolment'
import { allocate } from '#rules/courses/seat_allocation'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export interface Nominee {
  userId: number
}

interface Options {
  payer?: 'person' | 'company'
  /** when the company asked; now, unless given */
  receivedAt?: DateTime
  /** a transaction that has locked the session already */
  trx?: TransactionClientContract
}

/**
 * 推薦: a company names employees, who accept themselves. Under the cap and the free seats the first ones hold a seat until a
 * business-hours limit, the others wait in the company's order. One who cannot be nominated refuses them all.
 * @throws RuleViolation those of `judgeApplication`, and `session_full`
 */
export const nominate = (
  sessionId: number,
  companyId: number,
  people: Nominee[],
  actor: Actor,
  { payer = 'company', receivedAt, trx }: Options = {}
): Promise<{ nominated: Enrolment[]; waiting: Enrolment[] }> =>
  inSession(sessionId, async (locked) => {
    const { session } = locked
    if (session.waiting > 0) await promote(locked.trx, sessionId)
    const entries: Enrolment[] = []
    for (const [arrival, { userId }] of people.entries()) {
      const judgement = await judgeApplication(locked.trx, session, { party: 'person', userId, companyId, isNominated: true, receivedAt })
      const row = await rowOf(locked.trx, session, { party: locked.kind.party, partyKey: judgement.partyKey, userId })
      const { audienceClass, priority, boost } = judgement
      const details = { companyId, audienceClass, priority, boost, payer: locked.kind.fee ? payer : null, seats: 1, arrival, isLive: true }
      entries.push(await row.merge({ ...ANEW, ...details, arrivedAt: now(), nominatedById: actor.id, nominatedAt: now() }).save())
    }
    const seated = new Set(await fitting(locked, entries))
    if (seated.size < entries.length && !isOffering(session)) throw new RuleViolation('session_full')

    const nominated: Enrolment[] = []
    const waiting: Enrolment[] = []
    for (const entry of entries) {
      if (seated.has(entry.id)) nominated.push(await giveSeat(locked.trx, session, entry, 'nominate', actor))
      else waiting.push(await queueUp(locked, entry, companyId, actor))
    }
    return { nominated, waiting }
  }, { people: people.map(({ userId }) => userId), trx })

async function fitting({ trx, session }: LockedSession, entries: Enrolment[]) {
  return allocate(entries, await poolsOf(trx, session.id), await capOf(trx, session)).map(({ id }) => id)
}

async function queueUp({ trx, session }: LockedSession, { id }: Enrolment, company: number, actor: Actor) {
  await takeStep(id, 'nominate', actor, () => ({ company, heldUntil: null }), trx)
  const row = await takeStep(id, 'wait', actor, () => ({ because: 'nomination' }), trx)
  await postToParticipant(trx, session, row, 'nominee_waiting')

  return row
}
