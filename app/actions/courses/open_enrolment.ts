import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Judgement } from '#actions/courses/judge_application'
import { takeStep } from '#actions/courses/take_step'
import type CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import type { Party } from '#rules/courses/kind_definition'
import type { Actor } from '#values/actor'

interface Entry extends Judgement {
  party: Party
  userId: number | null
  seats: number
  /** order within one moment */
  arrival: number
  details?: Partial<Pick<Enrolment, 'answers' | 'payer' | 'contactEmail' | 'photoAllowed' | 'shared'>>
}

/** What an application begins with, whatever became of the one before. */
export const ANEW = { holdsSeat: false, heldUntil: null, outcome: null, reason: null, groupId: null, nominatedById: null, nominatedAt: null, lotteryNumber: null, lotteryMark: null, resultAt: null } as const

/** The row of a party in a session: a new one, or the old one opened again; then the step `apply`. */
export async function openEnrolment(trx: TransactionClientContract, session: CourseSession, entry: Entry, actor: Actor): Promise<Enrolment> {
  const { id } = await rowOf(trx, session, entry)
  const { audienceClass, priority, boost, companyId, userId, seats, arrival, details } = entry

  return takeStep(id, 'apply', actor, ({ row, at }) => {
    row.merge({ ...ANEW, ...details, companyId, userId, audienceClass, priority, boost, seats, arrival, arrivedAt: at })
    return { audienceClass, priority, seats }
  }, trx)
}

export async function rowOf(trx: TransactionClientContract, session: CourseSession, { party, partyKey, userId }: Pick<Entry, 'party' | 'partyKey' | 'userId'>) {
  const known = await Enrolment.query({ client: trx }).where({ courseSessionId: session.id, partyKey }).first()
  if (known) return known

  return Enrolment.create(
    { version: 0, courseSessionId: session.id, party, partyKey, userId, state: 'applied', isLive: false, seats: 1, holdsSeat: false, priority: 0, arrival: 0 },
    { client: trx }
  )
}
