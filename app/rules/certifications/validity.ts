/** How long a certificate holds, and when its holder is reminded. The last day counts. */
import { addDays, addMonths, addYears, type Day } from '#values/day'

/** The day before the same day `years` later; null: it does not expire. */
export const validUntil = (from: Day, years: number | null): Day | null => (years === null ? null : addDays(addYears(from, years), -1))

/** Days as a row of `certificates` has them. */
export interface Validity {
  valid_from: string
  valid_until: string | null
  revoked_on: string | null
  surrendered_on?: string | null
}

/** Revoked or given back, it holds no more from that day. */
export function isValidOn(
  { valid_from: from, valid_until: until, revoked_on: revoked, surrendered_on: surrendered }: Validity,
  on: Day
): boolean {
  const isEnded = [revoked, surrendered].some((day) => day && day <= on)
  return from <= on && (until === null || on <= until) && !isEnded
}

/** Days on which the holder is reminded, first one first. */
export const reminderDays = (until: Day | null, monthsBefore: number[]): Day[] =>
  until === null ? [] : monthsBefore.map((months) => addMonths(until, -months)).sort()
