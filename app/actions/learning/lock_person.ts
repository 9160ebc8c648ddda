import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What one person does at once is counted one after the other. */
export const lockPerson = (trx: TransactionClientContract, userId: number) => trx.from('users').where('id', userId).forUpdate().select('id')
