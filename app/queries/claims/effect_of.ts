import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import { paidAndOwed } from '#queries/claims/paid_and_owed'
import { recalculationOf } from '#queries/claims/recalculation_of'
import { waitsFor } from '#queries/claims/waits_for'
import { effectOptions, isRecalculation } from '#rules/claims/effect_options'

/**
 * What may be decided of an affected claim as it stands now, with what each option comes to; `choices` leaves out what has to
 * wait for an earlier claim. `ahead` are claims that a revocation still to be decided would list.
 */
export async function effectOf(claim: Claim, client: QueryClientContract, ahead: number[] = []) {
  const recalculation = await recalculationOf(claim, client)
  const { paid, owed } = await paidAndOwed(claim.id, client)
  const current = Number((paid || null) ?? claim.finalisedAmount ?? claim.grantedAmount ?? claim.claimedAmount ?? 0)
  const standing = { state: claim.state, current, standard: recalculation.latest.amount, owed }
  const options = effectOptions(standing)
  const waits = await waitsFor(claim, client, ahead)
  const choices = waits === null ? options : options.filter(({ option }) => !isRecalculation(option))

  return { ...standing, paid, recalculation, options, choices, waitsFor: waits }
}
