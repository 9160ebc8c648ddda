import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Runs `work` in a transaction that is always undone: one snapshot to read, and whatever it writes never was. */
export async function rolledBack<T>(work: (trx: TransactionClientContract) => Promise<T>): Promise<T> {
  const trx = await db.transaction()
  try {
    return await work(trx)
  } finally {
    await trx.rollback()
  }
}
