import type { DateTime } from 'luxon'
import { endOfDay } from '#rules/courses/cancellation'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'
import { addDays, dayOf } from '#values/day'

/** Days before the first meeting when applications close, unless the desk says otherwise (assumed). */
const CLOSES_BEFORE = 3

interface Window {
  applyFrom: DateTime | null
  applyUntil: DateTime | null
}

/**
 * When one can apply: from now until the end of the third day before, unless the desk says otherwise.
 * @throws RuleViolation `apply_window_wrong`
 */
export function windowOf(typed: Window, startsAt: DateTime) {
  const ordinary = endOfDay(addDays(dayOf(startsAt), -CLOSES_BEFORE))
  const applyFrom = typed.applyFrom ?? now()
  const applyUntil = typed.applyUntil ?? (ordinary > applyFrom ? ordinary : startsAt)
  if (applyFrom >= applyUntil || applyUntil > startsAt) throw new RuleViolation('apply_window_wrong')

  return { applyFrom, applyUntil }
}
