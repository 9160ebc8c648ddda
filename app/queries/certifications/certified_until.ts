import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Day } from '#values/day'

/** The last day on which anything of a case's certificates still stands; null where nothing does. */
export async function certifiedUntil(certificationId: number, client?: QueryClientContract): Promise<Day | null> {
  const [row] = await (client ?? db.connection())
    .from('certificates')
    .where('certification_id', certificationId)
    .whereNull('revoked_on')
    .whereNull('surrendered_on')
    .max('valid_until as until')

  return (row?.until as Day | null) ?? null
}
