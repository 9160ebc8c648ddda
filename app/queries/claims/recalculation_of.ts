import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import ProgrammeTerm from '#models/programme_term'
import { finalisableOf, grantableOf } from '#queries/claims/amounts_of'
import type { Explanation } from '#rules/claims/amount_explanation'
import { finalisedAmount } from '#rules/claims/finalised_amount'
import type { Terms } from '#rules/claims/programme_definition'
import { tierOf } from '#rules/claims/tier_of'

/** What a claim comes to under the standard tier, as far as it has been decided. */
export interface Recalculation {
  /** name of the standard tier */
  tier: string
  /** null while nothing is granted */
  granted: Explanation | null
  /** null while nothing is finalised */
  finalised: Explanation | null
  /** the last of them, or what is asked for */
  latest: Explanation
}

/** By the formulas that granted and finalised it: accepted lines, caps shared in order of arrival; never more than was decided. */
export async function recalculationOf(claim: Claim, client: QueryClientContract): Promise<Recalculation> {
  const { definition } = await ProgrammeTerm.query({ client }).where('id', claim.programmeTermsId).firstOrFail()
  const tier = tierOf(definition as Terms, false).name
  const standard = { tier, byArrival: true }
  if (claim.grantedAmount === null) {
    const latest = await grantableOf(claim, client, { ...standard, asClaimed: true })
    return { tier, granted: null, finalised: null, latest }
  }

  const granted = finalisedAmount(claim.grantedAmount, await grantableOf(claim, client, standard))
  if (claim.finalisedAmount === null) return { tier, granted, finalised: null, latest: granted }
  const reported = await finalisableOf(claim, client, { ...standard, granted: granted.amount })
  const finalised = finalisedAmount(claim.finalisedAmount, reported)

  return { tier, granted, finalised, latest: finalised }
}
