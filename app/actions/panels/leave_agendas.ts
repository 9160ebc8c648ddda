import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A withdrawn case is taken off the agenda of a meeting that has not begun; one that runs closes it as withdrawn. Call it after the case is locked. */
export async function leaveAgendas(trx: TransactionClientContract, certificationId: number) {
  const items = await trx
    .from('panel_items')
    .join('panels', 'panels.id', 'panel_items.panel_id')
    .where({ 'panel_items.certification_id': certificationId, 'panels.state': 'planned' })
    .select('panel_items.id')
  const ids = items.map(({ id }) => id as number)

  await trx.from('panel_recusals').whereIn('panel_item_id', ids).delete()
  await trx.from('panel_items').whereIn('id', ids).delete()
}
