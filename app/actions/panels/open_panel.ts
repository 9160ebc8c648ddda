import { assertChairs } from '#actions/panels/locked_panel'
import { recuseByData } from '#actions/panels/recuse_by_data'
import { takeStep } from '#actions/panels/take_step'
import { writeAttendance } from '#actions/panels/record_attendance'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'

/**
 * 開会（第8条第2項）: the chair presides, attendance is recorded, and who has to leave the room is known.
 * @throws RuleViolation `panel_not_chair`, `panel_too_early`, `panel_empty`
 */
export const openPanel = (panelId: number, attending: number[], chair: Actor) =>
  takeStep(panelId, 'open', chair, async ({ row, trx, at }) => {
    await assertChairs(trx, panelId, chair.id)
    if (dayOf(row.heldAt) > dayOf(at)) throw new RuleViolation('panel_too_early', { day: dayOf(row.heldAt) })
    const item = await trx.from('panel_items').where('panel_id', panelId).first()
    if (!item) throw new RuleViolation('panel_empty')
    row.openedById = chair.id
    await recuseByData(trx, panelId)

    return { attending: await writeAttendance(trx, panelId, [...attending, chair.id!]) }
  })
