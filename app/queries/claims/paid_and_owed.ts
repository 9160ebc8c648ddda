import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { yen } from '#values/yen'

/** What was transferred for a claim, and what of it has been demanded back so far. */
export async function paidAndOwed(claimId: number, client: QueryClientContract) {
  const paid = await client.from('budget_entries').where({ claim_id: claimId, kind: 'pay' }).sum('amount as sum').first()
  const owed = await client.from('amounts_owing').where('claim_id', claimId).sum('amount as sum').first()

  return { paid: yen(Number(paid?.sum ?? 0)), owed: yen(Number(owed?.sum ?? 0)) }
}
