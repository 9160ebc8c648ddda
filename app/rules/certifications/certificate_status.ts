/** What a certificate is on a day: of one field, and of the whole paper. */
import type { Validity } from '#rules/certifications/validity'
import type { Day } from '#values/day'

export type FieldStatus = 'valid' | 'upcoming' | 'expired' | 'surrendered' | 'revoked'
export type DocumentStatus = FieldStatus | 'superseded'

/** Revoked or given back, it is so from that day, whatever its last day was. */
export function fieldStatus({ valid_from: from, valid_until: until, revoked_on: revoked, surrendered_on: surrendered }: Validity, on: Day): FieldStatus {
  if (revoked && revoked <= on) return 'revoked'
  if (surrendered && surrendered <= on) return 'surrendered'
  if (until !== null && until < on) return 'expired'

  return from > on ? 'upcoming' : 'valid'
}

/** The best of its fields; a paper that another one replaced says so. */
const BEST_FIRST: FieldStatus[] = ['valid', 'upcoming', 'revoked', 'surrendered', 'expired']

export const documentStatus = (fields: FieldStatus[], supersededById: number | null): DocumentStatus =>
  supersededById !== null ? 'superseded' : (BEST_FIRST.find((status) => fields.includes(status)) ?? 'revoked')
