import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { conflictedCases } from '#queries/certifications/conflicted_cases'
import { ownAccounts } from '#queries/panels/own_accounts'

/** Cases that do not exist for this person at any meeting: those in conflict, and those for which they left the room (除斥・回避). */
export async function hiddenCases(userId: number, client: QueryClientContract = db.connection()): Promise<Set<number>> {
  const conflicted = await conflictedCases(userId, client)
  const left = await client
    .from('panel_recusals')
    .join('panel_items', 'panel_items.id', 'panel_recusals.panel_item_id')
    .whereIn('panel_recusals.user_id', ownAccounts(client, userId))
    .select('panel_items.certification_id as id')

  return new Set([...conflicted, ...left.map(({ id }) => Number(id))])
}
