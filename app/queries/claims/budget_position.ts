import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export type Account = 'available' | 'reserved' | 'committed' | 'paid'
export type Position = Record<Exclude<Account, 'available'>, number>

interface Flow {
  from_account: Account
  to_account: Account
  amount: number | string
}

/** What has been asked for, granted and paid of a budget, and what is left to grant. */
export async function budgetPosition(termsId: number, client: QueryClientContract = db.connection()) {
  const { budget } = await client.from('programme_terms').where('id', termsId).select('budget').firstOrFail()
  const position = await positionOf({ programme_terms_id: termsId }, client)

  return { budget: Number(budget), ...position, left: Number(budget) - position.committed - position.paid }
}

/**
 * The accounts of a budget or of one claim: what flowed in less what flowed out.
 * A locking read: inside a transaction it sees the latest sums, whatever was read before.
 */
export async function positionOf(of: { programme_terms_id: number } | { claim_id: number }, client: QueryClientContract): Promise<Position> {
  const query = client.from('budget_entries').where(of).groupBy('from_account', 'to_account').select('from_account', 'to_account').sum('amount as amount')
  const entries: Flow[] = await (client.isTransaction ? query.forUpdate() : query)
  const balance = { available: 0, reserved: 0, committed: 0, paid: 0 }
  for (const { from_account: from, to_account: to, amount } of entries) {
    balance[from] -= Number(amount)
    balance[to] += Number(amount)
  }

  return { reserved: balance.reserved, committed: balance.committed, paid: balance.paid }
}
