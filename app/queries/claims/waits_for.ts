import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import { earlierClaims } from '#queries/claims/earlier_claims'
import { AFFECTED } from '#rules/claims/effect_options'

/**
 * The number of an earlier claim of the year whose effect is not decided; until it is, nobody knows what is left of the caps.
 * `ahead` are claims that a revocation still to be decided would list.
 */
export async function waitsFor(claim: Claim, client: QueryClientContract, ahead: number[] = []): Promise<string | null> {
  const first = await earlierClaims(claim, client)
    .whereIn('state', [...AFFECTED])
    .where((undecided) => {
      void undecided
        .whereIn('id', (effects) => effects.from('revocation_effects').whereNull('decision').select('claim_id'))
        .orWhereIn('id', ahead)
    })
    .orderBy('submitted_at')
    .orderBy('id')
    .select('number')
    .first()

  return first?.number ?? null
}
