import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * A transaction at a level of isolation. SQLite knows one level only, and within another transaction
 * (a test that is undone) the level is already chosen.
 */
export function isolated<T>(isolationLevel: 'read committed' | 'repeatable read', work: (trx: TransactionClientContract) => Promise<T>): Promise<T> {
  const { isTransaction, dialect } = db.connection()
  return isTransaction || dialect.name.includes('sqlite') ? db.transaction(work) : db.transaction(work, { isolationLevel })
}
