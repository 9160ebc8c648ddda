import type { Terms, Tier } from '#rules/claims/programme_definition'

/** The tier of a claim: the certified one where the terms have it, else the standard one. */
export function tierOf(terms: Pick<Terms, 'tiers'>, isCertified: boolean): Tier {
  const standard = terms.tiers.find(({ when }) => !when)
  const certified = terms.tiers.find(({ when }) => when?.criterion === 'certifiedUnder')
  const tier = (isCertified && certified) || standard
  if (!tier) throw new RangeError('The terms have no standard tier')

  return tier
}

/** The scheme whose certificate opens a better tier, or null. */
export const schemeOf = (terms: Pick<Terms, 'tiers'>): string | null => terms.tiers.find(({ when }) => when)?.when?.scheme ?? null
