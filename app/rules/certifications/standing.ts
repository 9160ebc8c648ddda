/** How a certificate of a field stands on a day, in one word. */
import { isValidOn, type Validity } from '#rules/certifications/validity'
import type { Day } from '#values/day'

export type Standing = 'revoked' | 'surrendered' | 'ahead' | 'valid' | 'expired'

/** What ended it first counts: one that was given back and revoked later was given back. */
export function standingOn(certificate: Validity, on: Day): Standing {
  const { revoked_on: revoked, surrendered_on: surrendered = null, valid_from: from } = certificate
  if (surrendered && surrendered <= on && (!revoked || surrendered <= revoked)) return 'surrendered'
  if (revoked && revoked <= on) return 'revoked'
  if (on < from) return 'ahead'

  return isValidOn(certificate, on) ? 'valid' : 'expired'
}
