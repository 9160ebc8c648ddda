import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const CONFLICTS = ['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']
const TRIES = 5

/**
 * Runs `work` in one transaction and runs it whole again when the engine reports a deadlock.
 * Inside, await nothing that is not on `trx`: on SQLite there is only one connection.
 */
export async function inTransaction<T>(work: (trx: TransactionClientContract) => Promise<T>, tries = TRIES): Promise<T> {
  try {
    return await db.transaction(work)
  } catch (error) {
    if (tries > 1 && CONFLICTS.includes((error as { code?: string }).code ?? '')) return inTransaction(work, tries - 1)
    throw error
  }
}
