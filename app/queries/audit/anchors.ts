import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { AnchorPart } from '#rules/audit/anchor_hash'
import type { PublishedAnchor } from '#services/audit/anchor_files'
import { isDay } from '#values/day'

const PAGE = 50

export interface StoredAnchor extends PublishedAnchor {
  id: number
}

/** Anchors, the newest first; before a serial number. */
export async function anchorList(before: number | null) {
  const rows = await db
    .from('anchors')
    .if(before, (query) => query.where('serial', '<', before!))
    .orderBy('serial', 'desc')
    .limit(PAGE + 1)
  const shown = rows.slice(0, PAGE).map(asAnchor)

  return { rows: shown, next: rows.length > PAGE ? shown.at(-1)!.serial : null }
}

/** @throws E_ROW_NOT_FOUND for a day without an anchor */
export const anchorOf = async (day: unknown): Promise<StoredAnchor> =>
  asAnchor(
    await db
      .from('anchors')
      .where('day', isDay(day) ? day : '1000-01-01')
      .firstOrFail()
  )

/** Anchors of which no file was written yet. */
export const unfiledAnchors = async (): Promise<StoredAnchor[]> =>
  (
    await db
      .from('anchors')
      .whereNotIn('id', (filed) => void filed.from('audit_trail').where({ action: 'anchor.filed' }).select('subject_id'))
      .orderBy('serial')
  ).map(asAnchor)

/** Every anchor from the first on, one after the other. */
export async function* everyAnchor(client: QueryClientContract): AsyncGenerator<StoredAnchor> {
  for (let after = -1; ;) {
    const row = await client.from('anchors').where('serial', '>', after).orderBy('serial').first()
    if (!row) return
    yield asAnchor(row)
    after = row.serial
  }
}

/** The parts of an anchor in the order in which they were written. */
export async function* partsOfAnchor(client: QueryClientContract, anchorId: number): AsyncGenerator<AnchorPart & { id: number }> {
  for (let after = 0; ;) {
    const row = await client.from('anchor_parts').where('anchor_id', anchorId).where('id', '>', after).orderBy('id').first()
    if (!row) return
    const { id, source, columns, from_id: fromId, to_id: toId, count, digest, leaves } = row
    yield { id, source, columns: columns.split(','), fromId, toId, count, digest, leaves }
    after = id
  }
}

/** How many rows each anchor covers, and of how many tables. */
export async function coverage(anchorIds: number[]): Promise<Record<number, { rows: number; tables: number }>> {
  const found: { anchor_id: number; rows: number; tables: number }[] = await db
    .from('anchor_parts')
    .whereIn('anchor_id', anchorIds)
    .groupBy('anchor_id')
    .select('anchor_id')
    .sum('count as rows')
    .countDistinct('source as tables')

  return Object.fromEntries(found.map((one) => [one.anchor_id, { rows: Number(one.rows), tables: Number(one.tables) }]))
}

const asAnchor = (row: any): StoredAnchor => ({
  id: row.id,
  serial: row.serial,
  day: row.day,
  madeAt: row.made_at,
  partsDigest: row.parts_digest,
  previousHash: row.previous_hash,
  hash: row.hash,
})
