import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { chargeForPlace } from '#actions/courses/charge_for_place'
import { sessionWithRules } from '#actions/courses/locked_session'
import { postToParticipant } from '#actions/courses/post_to_participant'
import { capOf, countIn, countOut, poolsOf } from '#actions/courses/seats'
import { takeStep } from '#actions/courses/take_step'
import type CourseSession from '#models/course_session'
import type Enrolment from '#models/enrolment'
import EnrolmentGroup from '#models/enrolment_group'
import { storedInstant } from '#models/columns'
import { consentIsMissing } from '#queries/courses/consent_is_missing'
import { queueOf } from '#queries/courses/queue_of'
import { addBusinessHours } from '#rules/courses/business_hours'
import { waitlistClosesAt } from '#rules/courses/cancellation'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { allocate } from '#rules/courses/seat_allocation'
import { theClock, type Actor } from '#values/actor'
import { now } from '#values/clock'
import { DateTime } from 'luxon'

export type SeatStep = 'confirm' | 'offer' | 'nominate'
type Ground = 'lottery' | 'selection' | 'approval' | 'override'

/**
 * Gives an enrolment its seats, under the session's lock, and writes to whom it concerns. Where a guardian has still to
 * consent, or the participant was entered by a colleague, the seat is held as an offer instead of being confirmed. The
 * session comes from `lockSession`.
 * @throws RuleViolation `session_full`, `limit_full`
 */
export async function giveSeat(
  trx: TransactionClientContract,
  session: CourseSession,
  enrolment: Enrolment,
  step: SeatStep,
  actor: Actor,
  facts: { by?: Ground } = {}
): Promise<Enrolment> {
  const kind: CourseKindDefinition = session.kindEdition.definition
  if (!enrolment.holdsSeat) await countIn(trx, session.id, enrolment)
  const awaited = step === 'confirm' ? await awaitedBefore(trx, session, enrolment, kind) : null
  const taken = awaited ? 'offer' : step
  const row = await take(trx, session, kind, enrolment, taken, actor, facts)

  if (taken === 'confirm') await chargeForPlace(trx, row.id)
  await postToParticipant(trx, session, row, awaited ?? LETTERS[step])

  return row
}

/** Whose word is missing before a seat is somebody's own; it is the name of the letter that asks for it. */
async function awaitedBefore(trx: TransactionClientContract, session: CourseSession, enrolment: Enrolment, kind: CourseKindDefinition) {
  if (await consentIsMissing(trx, enrolment, session, kind)) return 'seat_awaits_guardian'
  if (enrolment.groupId === null || enrolment.holdsSeat) return null
  const { formedById } = await EnrolmentGroup.query({ client: trx }).where('id', enrolment.groupId).firstOrFail()

  return formedById === enrolment.userId ? null : 'seat_by_colleague'
}

const LETTERS = { confirm: 'seat_confirmed', offer: 'seat_offered', nominate: 'seat_nominated' } as const

function take(
  trx: TransactionClientContract,
  session: CourseSession,
  kind: CourseKindDefinition,
  { id, seats, companyId }: Enrolment,
  step: SeatStep,
  actor: Actor,
  facts: { by?: Ground }
): Promise<Enrolment> {
  if (step === 'confirm') {
    return takeStep(id, step, actor, ({ row }) => {
      row.holdsSeat = true
      return { seats, ...facts }
    }, trx)
  }
  const heldUntil = step === 'nominate' ? heldForNominee(session, kind) : heldForOffer(session, kind)
  const hold = (row: Enrolment) => row.merge({ holdsSeat: true, heldUntil })
  if (step === 'nominate') {
    return takeStep(id, step, actor, ({ row }) => {
      hold(row)
      return { company: companyId!, heldUntil: storedInstant(heldUntil) }
    }, trx)
  }
  return takeStep(id, step, actor, ({ row }) => {
    hold(row)
    return { heldUntil: storedInstant(heldUntil), seats }
  }, trx)
}

const earlier = (one: DateTime, other: DateTime) => DateTime.min(one, other).toUTC()

const heldForNominee = ({ startsAt }: CourseSession, { nomination }: CourseKindDefinition) => earlier(addBusinessHours(now(), nomination.acceptHours), startsAt)

/** An offer never outlives the waiting list; without one, the answer is awaited as long as a nominee's. */
const heldForOffer = ({ startsAt }: CourseSession, { waitlist, nomination }: CourseKindDefinition) =>
  waitlist
    ? earlier(addBusinessHours(now(), waitlist.offerHours), waitlistClosesAt(startsAt, waitlist))
    : earlier(addBusinessHours(now(), nomination.acceptHours), startsAt)

/** Frees what an enrolment holds. Call it in the work of the step that ends it, with that step's row; then `promote`. */
export async function freeSeat(trx: TransactionClientContract, session: Pick<CourseSession, 'id'>, row: Enrolment) {
  if (!row.holdsSeat) return
  await countOut(trx, session.id, row)
  row.holdsSeat = false
}

/** Offers every free seat to whoever comes first and fits, under the session's lock. Used after every release. */
export async function promote(trx: TransactionClientContract, sessionId: number): Promise<Enrolment[]> {
  const session = await sessionWithRules(trx, sessionId)
  if (!isOffering(session)) return []
  const queue = await queueOf(trx, sessionId)
  if (queue.length === 0) return []

  const offered: Enrolment[] = []
  const chosen = allocate(queue, await poolsOf(trx, sessionId), await capOf(trx, session))
  for (const { id } of chosen) offered.push(await giveSeat(trx, session, queue.find((one) => one.id === id)!, 'offer', theClock))

  return offered
}

/** Whether the waiting list gives seats at this moment. */
export function isOffering({ state, startsAt, isWaitlistOpen, kindEdition }: CourseSession) {
  const { waitlist } = kindEdition.definition as CourseKindDefinition
  return state === 'published' && isWaitlistOpen && waitlist !== null && now() <= waitlistClosesAt(startsAt, waitlist)
}
