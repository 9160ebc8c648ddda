import { inTransaction } from '#actions/in_transaction'
import { lockedPanel } from '#actions/panels/locked_panel'
import { writePlan, type PanelPlan } from '#actions/panels/plan_panel'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * Another day, place, member or agenda, while the meeting has not begun. Cases that the clerk cannot see stay on the agenda.
 * @param seen the version that the clerk had on the screen
 * @throws RuleViolation `panel_changed`
 */
export const changePanel = (panelId: number, plan: PanelPlan, seen: number, actor: Actor) =>
  inTransaction(async (trx) => {
    const panel = await lockedPanel(trx, panelId, ['planned'])
    if (Number(panel.version) !== seen + 1) throw new RuleViolation('panel_changed')
    const { heldAt, place, remarks } = plan
    const isMoved = panel.heldAt.toMillis() !== heldAt.toMillis() || panel.place !== place
    await panel.merge({ heldAt, place, remarks, calls: panel.calls + (isMoved ? 1 : 0) }).save()
    await writePlan(trx, panel, plan, actor)

    return panel
  })
