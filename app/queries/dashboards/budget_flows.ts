import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Account } from '#queries/claims/budget_position'
import { addDays, type Day } from '#values/day'

interface Hourly {
  programme_terms_id: number
  from_account: Account
  to_account: Account
  hour: string
  amount: number | string
}

export interface Flow {
  termsId: number
  day: Day
  from: Account
  to: Account
  amount: number
}

/** What flowed in the ledgers of these terms, by day in Tokyo; grouped by hour in the database, for midnight there is 15:00 here. */
export async function budgetFlows(client: QueryClientContract, termsIds: number[]): Promise<Flow[]> {
  const hour = 'substr(occurred_at, 1, 13)'
  const rows: Hourly[] = await client
    .from('budget_entries')
    .whereIn('programme_terms_id', termsIds)
    .groupBy('programme_terms_id', 'from_account', 'to_account')
    .groupByRaw(hour)
    .orderBy('hour')
    .select('programme_terms_id', 'from_account', 'to_account', client.raw(`${hour} as hour`))
    .sum('amount as amount')

  return rows.map((row) => ({
    termsId: row.programme_terms_id,
    day: tokyoDayOf(row.hour),
    from: row.from_account,
    to: row.to_account,
    amount: Number(row.amount),
  }))
}

const tokyoDayOf = (hour: string) => addDays(hour.slice(0, 10) as Day, Number(hour.slice(11, 13)) >= 15 ? 1 : 0)
