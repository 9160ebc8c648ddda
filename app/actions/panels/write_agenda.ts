import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Certification from '#models/certification'
import type Panel from '#models/panel'
import PanelItem from '#models/panel_item'
import { hiddenCases } from '#queries/panels/hidden_cases'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * The agenda of a meeting that has not begun: cases that wait for the panel, each on one live agenda at a time.
 * Cases that the clerk cannot see stay as they are: chosen, they are refused like a case that there is not.
 * @throws RuleViolation `panel_case_not_ready`, `panel_case_elsewhere`
 */
export async function writeAgenda(trx: TransactionClientContract, panel: Panel, chosen: number[], clerk: Actor) {
  const hidden = await hiddenCases(clerk.id!, trx)
  if (chosen.some((id) => hidden.has(id))) throw new RuleViolation('panel_case_not_ready')
  const standing = await PanelItem.query({ client: trx }).where('panelId', panel.id)
  const unseen = standing.map(({ certificationId }) => certificationId).filter((id) => hidden.has(id))
  const wanted = [...new Set([...chosen, ...unseen])].sort((one, other) => one - other)
  await trx.from('certifications').whereIn('id', wanted).increment('version', 1) // two agendas at once: the second sees the first
  const cases = await Certification.query({ client: trx }).whereIn('id', wanted).orderBy('id')
  const ready = cases.filter(({ state, schemeId }) => state === 'reviewed' && schemeId === panel.schemeId)
  if (ready.length < wanted.length) throw new RuleViolation('panel_case_not_ready')
  const elsewhere = await itemElsewhere(trx, panel.id, chosen)
  if (elsewhere) throw new RuleViolation('panel_case_elsewhere', { number: cases.find(({ id }) => id === elsewhere)?.number ?? '' })

  const gone = standing.filter(({ certificationId }) => !wanted.includes(certificationId)).map(({ id }) => id)
  await trx.from('panel_recusals').whereIn('panel_item_id', gone).delete()
  await trx.from('panel_items').whereIn('id', gone).delete()
  for (const [index, certificationId] of wanted.entries())
    await PanelItem.updateOrCreate({ panelId: panel.id, certificationId }, { position: index + 1 }, { client: trx })
}

async function itemElsewhere(trx: TransactionClientContract, panelId: number, certificationIds: number[]): Promise<number | null> {
  const item = await trx
    .from('panel_items')
    .join('panels', 'panels.id', 'panel_items.panel_id')
    .whereIn('panel_items.certification_id', certificationIds)
    .whereIn('panels.state', ['planned', 'open'])
    .whereNot('panels.id', panelId)
    .forUpdate() // as of now, not as of the transaction's first read
    .select('panel_items.certification_id')
    .first()

  return item?.certification_id ?? null
}
