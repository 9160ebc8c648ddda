import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import { paidAndOwed } from '#queries/claims/paid_and_owed'
import { recalculationOf } from '#queries/claims/recalculation_of'
import { effectOptions } from '#rules/claims/effect_options'

/** What may be decided of an affected claim as it stands now, with what each option comes to. */
export async function effectOf(claim: Claim, client: QueryClientContract) {
  const recalculation = await recalculationOf(claim, client)
  const { paid, owed } = await paidAndOwed(claim.id, client)
  const current = Number((paid || null) ?? claim.finalisedAmount ?? claim.grantedAmount ?? claim.claimedAmount ?? 0)
  const standing = { state: claim.state, current, standard: recalculation.latest.amount, owed }

  return { ...standing, paid, recalculation, options: effectOptions(standing) }
}
