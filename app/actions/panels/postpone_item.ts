import { inTransaction } from '#actions/in_transaction'
import { assertChairs, lockedPanel } from '#actions/panels/locked_panel'
import PanelItem from '#models/panel_item'
import type { Actor } from '#values/actor'

/** 継続審議: the chair puts a case off to another meeting, or, without a reason, takes it up again. */
export async function postponeItem(itemId: number, because: string | null, chair: Actor) {
  const { panelId } = await PanelItem.findOrFail(itemId)

  await inTransaction(async (trx) => {
    await lockedPanel(trx, panelId)
    await assertChairs(trx, panelId, chair.id)
    await trx.from('panel_items').where('id', itemId).update({ postponed_because: because })
  })
}
