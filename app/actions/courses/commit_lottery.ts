import { randomBytes } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { storedInstant } from '#models/columns'
import { sealed } from '#models/secret'
import { sha256 } from '#rules/courses/lottery'
import { now } from '#values/clock'

/** Draws the secret seed of a session's lottery and writes its hash, which is public from then on. Once: it never changes. */
export async function commitLottery(trx: TransactionClientContract, sessionId: number) {
  const seed = randomBytes(32).toString('hex')
  await trx
    .knexQuery()
    .from('lotteries')
    .insert({ version: 0, course_session_id: sessionId, seed: sealed(seed), seed_hash: sha256(seed), committed_at: storedInstant(now()) })
    .onConflict('course_session_id')
    .ignore()
}
