import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Day } from '#values/day'

/** Whether a company is certified on a day, in any field: the last day counts, a revoked or surrendered one does from its day no more. */
export async function hasCertificateOn(companyId: number, scheme: string, day: Day, trx?: TransactionClientContract): Promise<boolean> {
  const found = await (trx ?? db)
    .from('certificates')
    .where({ company_id: companyId, scheme })
    .where('valid_from', '<=', day)
    .where((query) => query.whereNull('valid_until').orWhere('valid_until', '>=', day))
    .where((query) => query.whereNull('revoked_on').orWhere('revoked_on', '>', day))
    .where((query) => query.whereNull('surrendered_on').orWhere('surrendered_on', '>', day))
    .select('id')
    .first()

  return Boolean(found)
}
