import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** First statement of whatever must happen one at a time in a company: the write holds the row until the end. */
export const lockCompany = (trx: TransactionClientContract, companyId: number) =>
  trx.from('companies').where('id', companyId).increment('version', 0)
