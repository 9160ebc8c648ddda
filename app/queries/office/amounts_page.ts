import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import { finalisableOf, grantableOf } from '#queries/claims/amounts_of'
import { turnOf } from '#workflows/claim_turn'

/** The amount before and after the office's changes to the lines, while it is still being examined; null later. */
export async function amountsPage(claim: Claim, client: QueryClientContract) {
  if (turnOf(claim.state) !== 'claims') return null
  const compute = claim.state === 'reported' ? finalisableOf : grantableOf
  const before = await compute(claim, client, { asClaimed: true })
  const after = await compute(claim, client)

  return { before, after, difference: after.amount - before.amount }
}
