import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A member leaves the room and the vote. The first reason stays. */
export async function writeRecusal(trx: TransactionClientContract, itemId: number, userId: number, because: string) {
  await trx
    .knexQuery()
    .from('panel_recusals')
    .insert({ panel_item_id: itemId, user_id: userId, because })
    .onConflict(['panel_item_id', 'user_id'])
    .ignore()
  await trx.from('panel_votes').where({ panel_item_id: itemId, user_id: userId }).delete()
}
