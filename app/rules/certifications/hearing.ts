/** 弁明の機会: nobody loses a certificate without notice, and without being heard. */
import { RuleViolation } from '#rules/rule_violation'
import { addDays, dayOf, type Day } from '#values/day'
import type { DateTime } from 'luxon'

/** The first day on which a hearing may be held; the day of the notice is not counted. */
export const firstHearingDay = (noticedOn: Day, hearingDays: number): Day => addDays(noticedOn, hearingDays)

/** @throws RuleViolation `hearing_too_soon` */
export function assertTimeToAnswer(noticedOn: Day, hearingAt: DateTime, hearingDays: number) {
  const first = firstHearingDay(noticedOn, hearingDays)
  if (dayOf(hearingAt) < first) throw new RuleViolation('hearing_too_soon', { days: hearingDays, first })
}

/** @throws RuleViolation `hearing_ahead` */
export function assertHearingReached(hearingAt: DateTime, at: DateTime) {
  if (at < hearingAt) throw new RuleViolation('hearing_ahead', { day: dayOf(hearingAt) })
}
