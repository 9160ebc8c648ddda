import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Past } from '#rules/forecast/rate_of_past'
import { addYears, type Day } from '#values/day'

interface Row {
  programme_id: number
  decided: number | string
  asked: number | string
  granted: number | string
  settled: number | string
  settled_granted: number | string
  settled_kept: number | string
}

/** Years of which the rates are learnt. */
const YEARS = 3

const DECIDED = `(granted_amount is not null or state in ('refused', 'withdrawn'))`
const SETTLED = `(granted_amount is not null and (finalised_amount is not null or state in ('withdrawn', 'revoked')))`
const KEPT = `case when state in ('withdrawn', 'revoked') then 0 else coalesce(finalised_amount, 0) end`

/** Of each programme: how much of what was asked for was not granted, and how much of what was granted was not spent. */
export async function pastsOfProgrammes(client: QueryClientContract, on: Day): Promise<Map<number, { denial: Past; slippage: Past }>> {
  const rows: Row[] = await client
    .from('claims')
    .whereNotNull('submitted_at')
    .where('arrived_on', '>=', addYears(on, -YEARS))
    .groupBy('programme_id')
    .select('programme_id')
    .select(client.raw(`sum(case when ${DECIDED} then 1 else 0 end) as decided`))
    .select(client.raw(`sum(case when ${DECIDED} then claimed_amount else 0 end) as asked`))
    .select(client.raw(`sum(case when ${DECIDED} then coalesce(granted_amount, 0) else 0 end) as granted`))
    .select(client.raw(`sum(case when ${SETTLED} then 1 else 0 end) as settled`))
    .select(client.raw(`sum(case when ${SETTLED} then granted_amount else 0 end) as settled_granted`))
    .select(client.raw(`sum(case when ${SETTLED} then ${KEPT} else 0 end) as settled_kept`))

  return new Map(
    rows.map((row) => [
      row.programme_id,
      {
        denial: { cases: Number(row.decided), of: Number(row.asked), lost: Number(row.asked) - Number(row.granted) },
        slippage: { cases: Number(row.settled), of: Number(row.settled_granted), lost: Number(row.settled_granted) - Number(row.settled_kept) },
      },
    ])
  )
}
