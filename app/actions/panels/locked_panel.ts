import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Panel from '#models/panel'
import PanelMember from '#models/panel_member'
import { RuleViolation } from '#rules/rule_violation'
import type { PanelState } from '#workflows/panel_workflow'

/**
 * The meeting, locked, for what is written while it is planned or runs without moving it.
 * @throws RuleViolation `panel_over`
 */
export async function lockedPanel(trx: TransactionClientContract, panelId: number, states: PanelState[] = ['open']): Promise<Panel> {
  await trx.from('panels').where('id', panelId).increment('version', 1)
  const panel = await Panel.query({ client: trx }).where('id', panelId).firstOrFail()
  if (!states.includes(panel.state)) throw new RuleViolation(panel.state === 'planned' ? 'panel_not_yet' : 'panel_over')

  return panel
}

/** @throws RuleViolation `panel_not_chair`: another chair's meeting */
export async function assertChairs(trx: TransactionClientContract, panelId: number, userId: number | null) {
  const seat = await PanelMember.query({ client: trx })
    .where({ panelId, userId: userId ?? 0, post: 'chair' })
    .first()
  if (!seat) throw new RuleViolation('panel_not_chair')
}
