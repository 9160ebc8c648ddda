import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { ownAccounts } from '#queries/panels/own_accounts'

/** Of these cases the ones for which this person has declared to have no ties: only those open to a member of the panel. */
export async function declaredCases(
  userId: number,
  certificationIds: number[],
  client: QueryClientContract = db.connection()
): Promise<Set<number>> {
  const rows = await client
    .from('conflict_declarations')
    .whereIn('user_id', ownAccounts(client, userId))
    .whereIn('certification_id', certificationIds)
    .where('answer', 'none')
    .select('certification_id')

  return new Set(rows.map((row) => Number(row.certification_id)))
}

export const hasDeclared = async (userId: number, certificationId: number, client?: QueryClientContract) =>
  (await declaredCases(userId, [certificationId], client)).has(certificationId)
