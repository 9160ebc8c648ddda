import { inTransaction } from '#actions/in_transaction'
import { assertChairs, lockedPanel } from '#actions/panels/locked_panel'
import PanelItem from '#models/panel_item'
import type { Actor } from '#values/actor'

/** 議事: what was said of a case, by the clerk who takes the minutes or by the chair. */
export async function noteDiscussion(itemId: number, discussion: string | null, actor: Actor) {
  const { panelId } = await PanelItem.findOrFail(itemId)

  await inTransaction(async (trx) => {
    await lockedPanel(trx, panelId)
    if (actor.as !== 'clerk') await assertChairs(trx, panelId, actor.id)
    await trx.from('panel_items').where('id', itemId).update({ discussion })
  })
}
