import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { countsFor, type SeatPool } from '#rules/courses/binding_limit'
import type { CompanyCap } from '#rules/courses/seat_allocation'
import type CourseSession from '#models/course_session'
import type Enrolment from '#models/enrolment'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'

/** A row that counts seats: the session's own first, then its limits in their order. */
export interface CountedPool extends SeatPool {
  table: 'course_sessions' | 'seat_limits'
  id: number
  label: string
  labelEn: string
}

/** Every limit of a session as it stands now. Read it under the session's lock. */
export async function poolsOf(trx: QueryClientContract, sessionId: number): Promise<CountedPool[]> {
  const session = await trx.from('course_sessions').where('id', sessionId).select('id', 'seats', 'taken').firstOrFail()
  const limits = await trx.from('seat_limits').where('course_session_id', sessionId).orderBy('position').select('id', 'seats', 'taken', 'audience_class', 'label', 'label_en')

  return [
    { table: 'course_sessions', id: session.id, label: '', labelEn: '', seats: session.seats, taken: session.taken },
    ...limits.map((limit) => ({
      table: 'seat_limits' as const,
      id: limit.id,
      label: limit.label,
      labelEn: limit.label_en ?? limit.label,
      seats: limit.seats,
      taken: limit.taken,
      audienceClass: limit.audience_class,
    })),
  ]
}

type Place = Pick<Enrolment, 'seats' | 'audienceClass'>

/**
 * Counts the seats of one enrolment in every limit, each by an update that refuses to go beyond it.
 * @throws RuleViolation `session_full`, `limit_full`
 */
export async function countIn(trx: TransactionClientContract, sessionId: number, place: Place) {
  for (const pool of await poolsOf(trx, sessionId)) {
    if (!countsFor(pool, place)) continue
    const counted = await trx
      .from(pool.table)
      .where('id', pool.id)
      .whereRaw('taken + ? <= seats', [place.seats])
      .increment('taken', place.seats)
    if (Number(counted) === 0) throw fullness(pool)
  }
}

/** Gives the seats of one enrolment back to every limit that counted them. */
export async function countOut(trx: TransactionClientContract, sessionId: number, place: Place) {
  for (const pool of await poolsOf(trx, sessionId)) {
    if (countsFor(pool, place)) await trx.from(pool.table).where('id', pool.id).decrement('taken', place.seats)
  }
}

/** The refusal that names the limit which binds. */
export const fullness = ({ table, label, labelEn }: CountedPool) =>
  table === 'course_sessions' ? new RuleViolation('session_full') : new RuleViolation('limit_full', { limit: label, limitEn: labelEn })

/** What each company holds of a session whose cap is not released yet; null: no cap now. */
export async function capOf(trx: QueryClientContract, session: CourseSession): Promise<CompanyCap | null> {
  if (session.companyCap === null || isReleased(session)) return null
  const held = await trx
    .from('enrolments')
    .where('course_session_id', session.id)
    .where('holds_seat', true)
    .whereNotNull('company_id')
    .groupBy('company_id')
    .select('company_id')
    .sum('seats as seats')

  return { seats: session.companyCap, held: new Map(held.map(({ company_id: company, seats }) => [Number(company), Number(seats)])) }
}

const isReleased = ({ isCapReleased, capReleasedAt }: CourseSession) => isCapReleased || (capReleasedAt !== null && capReleasedAt <= now())
