import { inTransaction } from '#actions/in_transaction'
import { lockedPanel } from '#actions/panels/locked_panel'
import { writePlan, type PanelPlan } from '#actions/panels/plan_panel'
import PanelItem from '#models/panel_item'
import { hiddenCases } from '#queries/panels/hidden_cases'
import type { Actor } from '#values/actor'

/** Another day, place, member or agenda, while the meeting has not begun. Cases that the clerk cannot see stay on the agenda. */
export const changePanel = (panelId: number, plan: PanelPlan, actor: Actor) =>
  inTransaction(async (trx) => {
    const panel = await lockedPanel(trx, panelId, ['planned'])
    const { heldAt, place, remarks } = plan
    await panel.merge({ heldAt, place, remarks }).save()
    const hidden = await hiddenCases(actor.id!, trx)
    const standing = await PanelItem.query({ client: trx }).where('panelId', panelId)
    const unseen = standing.map(({ certificationId }) => certificationId).filter((id) => hidden.has(id))
    const chosen = plan.cases.filter((id) => !hidden.has(id))
    await writePlan(trx, panel, { ...plan, cases: [...chosen, ...unseen] })

    return panel
  })
