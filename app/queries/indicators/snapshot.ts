import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { isolated } from '#services/storage/isolated'

/** All figures of one answer see the same moment, whatever steps are taken meanwhile. Inside, await nothing that is not on `trx`. */
export const inSnapshot = <T>(work: (trx: TransactionClientContract) => Promise<T>): Promise<T> => isolated('repeatable read', work)
