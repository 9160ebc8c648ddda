import { inTransaction } from '#actions/in_transaction'
import { assertChairs, lockedPanel } from '#actions/panels/locked_panel'
import PanelItem from '#models/panel_item'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

interface Noted {
  discussion: string | null
  /** what stood there when the page was opened */
  was: string | null
}

/**
 * 議事: what was said of a case, by the clerk who takes the minutes or by the chair.
 * @throws RuleViolation `discussion_changed`: the other one has written meanwhile
 */
export async function noteDiscussion(itemId: number, { discussion, was }: Noted, actor: Actor) {
  const { panelId } = await PanelItem.findOrFail(itemId)

  await inTransaction(async (trx) => {
    await lockedPanel(trx, panelId)
    if (actor.as !== 'clerk') await assertChairs(trx, panelId, actor.id)
    const item = await PanelItem.query({ client: trx }).where('id', itemId).firstOrFail()
    if (lines(item.discussion) !== lines(was)) throw new RuleViolation('discussion_changed')
    await item.merge({ discussion }).save()
  })
}

/** A form sends its line breaks its own way. */
const lines = (text: string | null) => (text ?? '').replace(/\r\n?/g, '\n').trim()
