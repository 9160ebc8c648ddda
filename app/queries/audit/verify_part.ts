import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { rowsInRange } from '#queries/audit/rows_in_range'
import { isKept, keptLeaves, leafOf, PartDigest, type AnchorPart, type Row } from '#rules/audit/anchor_hash'
import type { Finding } from '#rules/audit/finding'

/** The rows of one part against what was anchored: what is gone, what was put in, what was changed. */
export async function* verifyPart(client: QueryClientContract, part: AnchorPart, place: string): AsyncGenerator<Finding> {
  const kept = keptLeaves(part.leaves)
  const ids = [...kept.keys()]
  const digest = new PartDigest()
  let [next, found] = [0, false]
  const finding = (fault: Finding['fault'], id: number | null, row?: Row): Finding => {
    found = true
    return { table: part.source, id, place: [row && caseOf(row), place].filter(Boolean).join(', '), fault }
  }

  for await (const row of rowsInRange(client, part.source, part.fromId, part.toId)) {
    for (; next < ids.length && ids[next]! < row.id; next += 1) yield finding('missing', ids[next]!)
    const leaf = leafOf(part.source, part.columns, row)
    digest.add(row.id, leaf)
    if (ids[next] !== row.id) {
      yield finding('inserted', row.id, row)
      continue
    }
    if (!isKept(leaf, kept.get(row.id)!)) yield finding('changed', row.id, row)
    next += 1
  }
  for (; next < ids.length; next += 1) yield finding('missing', ids[next]!)
  if (!found && digest.end().digest !== part.digest) yield finding('changed', null)
}

/** The case a row tells of, by the column that names it. */
function caseOf(row: Row): string | null {
  if (typeof row.subject_type === 'string') return `${row.subject_type} ${row.subject_id ?? ''}`.trim()
  const column = Object.keys(row).find(
    (name) => name.endsWith('_id') && !['actor_id', 'deputy_for_id', 'user_id'].includes(name) && row[name]
  )

  return column ? `${column.slice(0, -3)} ${String(row[column])}` : null
}
