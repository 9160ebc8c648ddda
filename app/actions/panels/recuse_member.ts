import { inTransaction } from '#actions/in_transaction'
import { assertChairs, lockedPanel } from '#actions/panels/locked_panel'
import { writeRecusal } from '#actions/panels/write_recusal'
import PanelItem from '#models/panel_item'
import PanelMember from '#models/panel_member'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * 回避: a member leaves the room for a case by their own word, or by the chair's. It is not taken back.
 * @throws RuleViolation `panel_not_chair`, `panel_member_unknown`
 */
export async function recuseMember(itemId: number, userId: number, because: string, actor: Actor) {
  const { panelId } = await PanelItem.findOrFail(itemId)

  await inTransaction(async (trx) => {
    await lockedPanel(trx, panelId, ['planned', 'open'])
    if (userId !== actor.id) await assertChairs(trx, panelId, actor.id)
    const member = await PanelMember.query({ client: trx }).where({ panelId, userId }).first()
    if (!member) throw new RuleViolation('panel_member_unknown')
    await writeRecusal(trx, itemId, userId, because)
  })
}
