import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { AnchorPart } from '#rules/audit/anchor_hash'
import type { PublishedAnchor } from '#services/audit/anchor_files'

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

export async function anchorOf(day: string): Promise<StoredAnchor | null> {
  const row = await db.from('anchors').where('day', day).first()
  return row ? asAnchor(row) : null
}

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

/** How many rows of which table an anchor covers. */
export const coveredBy = (anchorId: number): Promise<{ source: string; rows: number }[]> =>
  db.from('anchor_parts').where('anchor_id', anchorId).groupBy('source').orderBy('source').select('source').sum('count as rows')

const asAnchor = (row: any): StoredAnchor => ({
  id: row.id,
  serial: row.serial,
  day: row.day,
  madeAt: row.made_at,
  partsDigest: row.parts_digest,
  previousHash: row.previous_hash,
  hash: row.hash,
})
