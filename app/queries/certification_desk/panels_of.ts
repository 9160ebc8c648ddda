import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'

/** The meetings of the panel that hear a case; the latest first. */
export async function panelsOf(certificationId: number) {
  const rows: { id: number; number: number; fiscal_year: number; state: string; held_at: string; place: string }[] = await db
    .from('panel_items')
    .join('panels', 'panels.id', 'panel_items.panel_id')
    .where('panel_items.certification_id', certificationId)
    .orderBy('panels.id', 'desc')
    .select('panels.id', 'panels.number', 'panels.fiscal_year', 'panels.state', 'panels.held_at', 'panels.place')

  return rows.map(({ state, ...row }) => ({ ...row, panelState: state, at: readInstant(row.held_at) }))
}

/** How the members voted on a case, by field; at the meeting that recommended. */
export async function votesOf(certificationId: number): Promise<Record<string, Record<string, number>>> {
  const votes: { field: string; vote: string; count: number | string }[] = await db
    .from('panel_votes')
    .join('panel_items', 'panel_items.id', 'panel_votes.panel_item_id')
    .where({ 'panel_items.certification_id': certificationId, 'panel_items.outcome': 'recommended' })
    .groupBy('panel_votes.field', 'panel_votes.vote')
    .select('panel_votes.field', 'panel_votes.vote')
    .count('* as count')
  const byField: Record<string, Record<string, number>> = {}
  for (const { field, vote, count } of votes) byField[field] = { ...byField[field], [vote]: Number(count) }

  return byField
}
