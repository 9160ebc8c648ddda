import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { giveSeat, isOffering, promote } from '#actions/courses/give_seat'
import { judgeApplication, type Judgement } from '#actions/courses/judge_application'
import { inSession, type LockedSession } from '#actions/courses/locked_session'
import { ANEW, rowOf } from '#actions/courses/open_enrolment'
import { postToParticipant } from '#actions/courses/post_to_participant'
import { capOf, poolsOf } from '#actions/courses/seats'
import { takeStep } from '#actions/courses/take_step'
import db from '@adonisjs/lucid/services/db'
import CourseSession from '#models/course_session'
import type Enrolment from '#models/enrolment'
import { allocate } from '#rules/courses/seat_allocation'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export interface Nominee {
  userId: number
}

/** What would become of each, in the company's order. */
export interface NomineePreview extends Nominee {
  becomes: 'nominated' | 'waiting' | 'refused'
  problem: RuleViolation | null
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
  { payer = 'company', trx }: { payer?: 'person' | 'company'; trx?: TransactionClientContract } = {}
): Promise<{ nominated: Enrolment[]; waiting: Enrolment[] }> =>
  inSession(sessionId, async (locked) => {
    const { session } = locked
    if (session.waiting > 0) await promote(locked.trx, sessionId)
    const entries: Enrolment[] = []
    for (const [arrival, { userId }] of people.entries()) {
      const judgement = await judgeNominee(locked.trx, session, companyId, userId)
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

/** The dry run: who would hold a seat, who would wait, who cannot be nominated and why. Nothing is written. */
export async function previewNominations(sessionId: number, companyId: number, people: Nominee[]): Promise<NomineePreview[]> {
  const client = db.connection()
  const session = await CourseSession.query({ client }).where('id', sessionId).preload('kindEdition').preload('course').firstOrFail()
  const problems: (RuleViolation | null)[] = []
  const admitted: { index: number; judgement: Judgement }[] = []
  const seen = new Set<number>()
  for (const [index, { userId }] of people.entries()) {
    const judged = seen.has(userId) ? new RuleViolation('already_enrolled') : await judgedOrRefused(client, session, companyId, userId)
    seen.add(userId)
    problems.push(judged instanceof RuleViolation ? judged : null)
    if (!(judged instanceof RuleViolation)) admitted.push({ index, judgement: judged })
  }
  const queue = admitted.map(({ index, judgement }) => ({ id: index, seats: 1, companyId, groupId: null, audienceClass: judgement.audienceClass }))
  const seated = new Set(allocate(queue, await poolsOf(client, sessionId), await capOf(client, session)).map(({ id }) => id))

  return people.map((nominee, index) => ({ ...nominee, problem: problems[index]!, becomes: problems[index] ? 'refused' : seated.has(index) ? 'nominated' : 'waiting' }))
}

const judgeNominee = (client: QueryClientContract, session: CourseSession, companyId: number, userId: number) =>
  judgeApplication(client, session, { party: 'person', userId, companyId, isNominated: true })

async function judgedOrRefused(client: QueryClientContract, session: CourseSession, companyId: number, userId: number) {
  try {
    return await judgeNominee(client, session, companyId, userId)
  } catch (error) {
    if (error instanceof RuleViolation) return error
    throw error
  }
}

async function fitting({ trx, session }: LockedSession, entries: Enrolment[]) {
  return allocate(entries, await poolsOf(trx, session.id), await capOf(trx, session)).map(({ id }) => id)
}

async function queueUp({ trx, session }: LockedSession, { id }: Enrolment, company: number, actor: Actor) {
  await takeStep(id, 'nominate', actor, () => ({ company, heldUntil: null }), trx)
  const row = await takeStep(id, 'wait', actor, () => ({ because: 'nomination' }), trx)
  await postToParticipant(trx, session, row, 'seat_waiting')

  return row
}
