import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { isolated } from '#services/storage/isolated'

/** All figures of one answer see the same moment, whatever steps are taken meanwhile. Inside, await nothing that is not on `trx`. */
export const inSnapshot = <T>(work: (trx: TransactionClientContract) => Promise<T>): Promise<T> => isolated('repeatable read', work)
export function inSnapshot<T>(work: (trx: TransactionClientContract) => Promise<T>): Promise<T> {
  const { dialect, isTransaction } = db.connection()
  const isAlwaysOne = isTransaction || dialect.name.includes('sqlite')
  return isAlwaysOne ? db.transaction(work) : db.transaction(work, { isolationLevel: 'repeatable read' })
}
