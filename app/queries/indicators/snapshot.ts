import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** All figures of one answer see the same moment, whatever steps are taken meanwhile. Inside, await nothing that is not on `trx`. */
export const inSnapshot = <T>(work: (trx: TransactionClientContract) => Promise<T>): Promise<T> =>
  db.connection().dialect.name.includes('sqlite') ? db.transaction(work) : db.transaction(work, { isolationLevel: 'repeatable read' })
