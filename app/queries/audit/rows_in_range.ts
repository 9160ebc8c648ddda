import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Row } from '#rules/audit/anchor_hash'

const BATCH = 1_000

/** Rows after one id up to another, in order, a batch in memory at a time. */
export async function* rowsInRange(client: QueryClientContract, table: string, fromId: number, toId: number): AsyncGenerator<Row> {
  let after = fromId
  for (;;) {
    const rows: Row[] = await client.from(table).where('id', '>', after).where('id', '<=', toId).orderBy('id').limit(BATCH)
    yield* rows
    if (rows.length < BATCH) return
    after = rows.at(-1)!.id
  }
}
