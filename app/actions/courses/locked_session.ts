import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import CourseSession from '#models/course_session'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** A session whose seats nobody else can give or free until the transaction ends. */
export interface LockedSession {
  trx: TransactionClientContract
  session: CourseSession
  kind: CourseKindDefinition
}

/**
 * Works on a session under its lock, in one transaction, and counts its queue afterwards. `people` are locked too:
 * one person cannot come into two sessions at once.
 */
export function inSession<T>(sessionId: number, work: (locked: LockedSession) => Promise<T>, { people = [], trx }: Within = {}): Promise<T> {
  const underLock = async (own: TransactionClientContract) => {
    const locked = await lockSession(own, sessionId, people)
    const result = await work(locked)
    await countQueue(own, sessionId)

    return result
  }
  return trx ? underLock(trx) : inTransaction(underLock)
}

interface Within {
  people?: readonly number[]
  /** a transaction that has locked the session already */
  trx?: TransactionClientContract
}

/** The lock: the first statement of the transaction writes the session's row. Reads come after it. */
export async function lockSession(trx: TransactionClientContract, sessionId: number, people: readonly number[] = []): Promise<LockedSession> {
  await trx.from('course_sessions').where('id', sessionId).increment('version', 1)
  if (people.length > 0) await trx.from('users').whereIn('id', [...people]).orderBy('id').forUpdate().select('id')
  const session = await sessionWithRules(trx, sessionId)

  return { trx, session, kind: session.kindEdition.definition }
}

export const sessionWithRules = (client: QueryClientContract, sessionId: number): Promise<CourseSession> =>
  CourseSession.query({ client }).where('id', sessionId).preload('kindEdition').preload('course').firstOrFail()

/** `waiting` and `applied` of the session follow its enrolments. */
export async function countQueue(trx: TransactionClientContract, sessionId: number) {
  const rows = await trx
    .from('enrolments')
    .where('course_session_id', sessionId)
    .whereIn('state', ['waiting', 'applied'])
    .where('is_live', true)
    .where('holds_seat', false)
    .groupBy('state')
    .select('state')
    .count('* as count')
  const count = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0)
  await trx.from('course_sessions').where('id', sessionId).update({ waiting: count('waiting'), applied: count('applied') })
}
