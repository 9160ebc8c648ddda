import db from '@adonisjs/lucid/services/db'
import { appendOnlyTables, columnsOf } from '#queries/audit/append_only_tables'
import { rowsInRange } from '#queries/audit/rows_in_range'
import { isolated } from '#services/storage/isolated'
import { leafOf, PartDigest, type AnchorPart } from '#rules/audit/anchor_hash'

/** Rows of one part at most: what is compared at once when a part is wrong. */
const MOST = 20_000
/** Rows that may still be on their way when a newer one can be seen already. */
const UNSETTLED = 5_000

interface Range {
  source: string
  fromId: number
  toId: number
}

/** Everything that was added since the last anchor, in parts. What is being written at this moment is waited for. */
export async function partsSinceLast(): Promise<AnchorPart[]> {
  const ranges: Range[] = []
  for (const source of await appendOnlyTables(db.connection())) ranges.push(await rangeOf(source))
  const parts: AnchorPart[] = []
  for (const range of ranges.filter(({ fromId, toId }) => toId > fromId)) {
    await settle(range)
    parts.push(...(await partsOf(range)))
  }

  return parts
}

async function rangeOf(source: string): Promise<Range> {
  const last = await db.from('anchor_parts').where('source', source).max('to_id as id').first()
  const newest = await db.from(source).max('id as id').first()

  return { source, fromId: Number(last?.id ?? 0), toId: Number(newest?.id ?? 0) }
}

/**
 * MariaDB gives out ids before it commits: a row with a smaller id may come to light later. Reading the newest rows
 * in share mode waits for whoever is writing them, and holds no gap, so nobody waits for us. SQLite writes one at a time.
 */
async function settle({ source, fromId, toId }: Range) {
  if (db.connection().dialect.name.includes('sqlite')) return
  await isolated('read committed', (trx) =>
    trx
      .from(source)
      .where('id', '>', Math.max(fromId, toId - UNSETTLED))
      .where('id', '<=', toId)
      .forShare()
      .select('id')
  )
}

async function partsOf({ source, fromId, toId }: Range): Promise<AnchorPart[]> {
  const columns = await columnsOf(db.connection(), source)
  const parts: AnchorPart[] = []
  let [digest, first, last] = [new PartDigest(), fromId, fromId]
  const close = (until: number) => {
    parts.push({ source, columns, fromId: first, toId: until, ...digest.end() })
    first = until
    digest = new PartDigest()
  }
  for await (const row of rowsInRange(db.connection(), source, fromId, toId)) {
    if (digest.count === MOST) close(last)
    digest.add(row.id, leafOf(source, columns, row))
    last = row.id
  }
  close(toId)

  return parts
}
