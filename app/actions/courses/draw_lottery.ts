import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { giveSeat } from '#actions/courses/give_seat'
import { leave } from '#actions/courses/leave'
import { inSession, type LockedSession } from '#actions/courses/locked_session'
import { postToParticipant } from '#actions/courses/post_to_participant'
import { capOf, poolsOf } from '#actions/courses/seats'
import { takeStep } from '#actions/courses/take_step'
import type CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import Lottery from '#models/lottery'
import { placesOf } from '#queries/courses/lottery_places'
import { combinedOf, drawLottery, type LotteryEntry, type LotteryList, type LotteryResult, type LotteryTerms } from '#rules/courses/lottery'
import { lettersFor } from '#rules/courses/lottery_letters'
import type { LotteryDraw } from '#rules/courses/lottery_record'
import { isPast } from '#rules/courses/closing'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now, today } from '#values/clock'
import { dayOf, type Day } from '#values/day'
import { DateTime } from 'luxon'

export interface PublicValue {
  value: string
  source: string
  /** the day on which the value came into the world */
  on: Day
}

/**
 * 抽選（第5条）: draws by the committed seed and the public value, gives the seats and publishes everything, or does nothing
 * at all. The same draw again changes nothing.
 * @throws RuleViolation `lottery_before_closing`, `lottery_not_committed`, `lottery_list_open`, `public_value_day`, `lottery_drawn`
 */
export const drawSeats = (sessionId: number, value: PublicValue, actor: Actor): Promise<Lottery> =>
  inSession(sessionId, async (locked) => {
    const { trx, session, kind } = locked
    const lottery = await Lottery.query({ client: trx }).where('courseSessionId', sessionId).first()
    if (lottery?.drawnAt && lottery.publicValue === value.value) return lottery
    const list = assertDrawable(session, lottery, value)

    const drawnAt = now()
    const members = await membersOf(trx, sessionId)
    const terms = await termsOf(trx, session, kind.waitlist !== null && session.isWaitlistOpen)
    const letters = lettersFor([...members.values()].flat(), terms.cap)
    const entries = list.entries.map((entry): LotteryEntry => ({ ...entry, places: placesOf(members.get(entry.number) ?? [], letters) }))
    const { cap, ...rest } = terms
    const fair: LotteryTerms = { ...rest, companyCap: cap?.seats ?? null, held: heldBy(letters, cap?.held) }
    const results = drawLottery(combinedOf(lottery!.seed, value.value), entries, fair)

    const late = (members.get(0) ?? []).map((one) => ({ members: [one], priority: one.priority, result: fair.hasWaitingList ? ('waiting' as const) : ('lost' as const) }))
    const order = results.map(({ number, result }) => ({ members: members.get(number) ?? [], priority: entries[number - 1]!.priority, result }))
    for (const [arrival, one] of [...order, ...late].entries()) await carryOut(locked, { ...one, arrival, arrivedAt: drawnAt }, actor)
    await session.merge({ resultsReleasedAt: drawnAt }).save()
    const draw: LotteryDraw = { valueOn: value.on, ...fair, results }
    const drawing = { publicValue: value.value, publicValueSource: value.source, drawnById: actor.id, drawnAt }

    return lottery!.merge({ ...drawing, entries: { ...list, entries }, results: draw }).save()
  })

function assertDrawable(session: CourseSession, lottery: Lottery | null, value: PublicValue): LotteryList {
  if (lottery?.drawnAt) throw new RuleViolation('lottery_drawn')
  if (session.allocation !== 'lottery' || session.state !== 'published' || !isPast(session.applyUntil)) throw new RuleViolation('lottery_before_closing')
  if (!lottery || lottery.committedAt > session.applyUntil) throw new RuleViolation('lottery_not_committed')
  const list = lottery.entries as LotteryList | null
  if (!list) throw new RuleViolation('lottery_list_open')
  const closed = dayOf(DateTime.fromISO(list.closedAt))
  if (value.on <= closed || value.on > today()) throw new RuleViolation('public_value_day', { closed, today: today() })

  return list
}

/** Who stands behind each number of the list; under 0, whoever applied without having come into it. */
async function membersOf(trx: TransactionClientContract, sessionId: number) {
  const applied = await Enrolment.query({ client: trx }).where({ courseSessionId: sessionId, state: 'applied' }).orderBy('id')
  return Map.groupBy(applied, ({ lotteryNumber }) => lotteryNumber ?? 0)
}

async function termsOf(trx: TransactionClientContract, session: CourseSession, hasWaitingList: boolean) {
  const pools = await poolsOf(trx, session.id)
  const limits = pools.map(({ audienceClass, seats, taken }) => ({ class: audienceClass ?? null, seats: Math.max(0, seats - taken) }))

  return { limits, hasWaitingList, cap: await capOf(trx, session) }
}

const heldBy = (letters: Map<number, string>, held: Map<number, number> = new Map()) =>
  Object.fromEntries([...letters].map(([company, letter]) => [letter, held.get(company) ?? 0]))

/** What the draw says of one entry, and where it stands if it has to wait. */
interface Outcome {
  members: Enrolment[]
  result: LotteryResult
  priority: number
  arrivedAt: DateTime
  arrival: number
}

const LOST = { facts: { by: 'lottery' }, outcome: 'lost' } as const

async function carryOut(locked: LockedSession, { members, result, ...place }: Outcome, actor: Actor) {
  const { trx, session } = locked
  for (const member of members) {
    if (result === 'won') await giveSeat(trx, session, member, 'confirm', actor, { by: 'lottery' })
    if (result === 'waiting') await postToParticipant(trx, session, await wait(trx, member, place, actor), 'seat_waiting')
    if (result === 'lost') await postToParticipant(trx, session, await leave(locked, member.id, 'lose', actor, LOST), 'lottery_lost')
  }
}

/** The waiting list goes by priority and arrival: an entry has now arrived in the order of its ticket. */
const wait = (trx: TransactionClientContract, { id }: Enrolment, place: Pick<Outcome, 'priority' | 'arrivedAt' | 'arrival'>, actor: Actor) =>
  takeStep(id, 'wait', actor, ({ row }) => {
    row.merge(place)
    return { because: 'lottery' }
  }, trx)
