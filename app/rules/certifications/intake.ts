/** When one may apply, for the first time or again. */
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { RuleViolation } from '#rules/rule_violation'
import { addDays, addMonths, type Day } from '#values/day'

type Intake = Pick<SchemeDefinition, 'intake' | 'endsOn' | 'renewal'>

export type IntakeObstacle = 'ended' | 'notYetOpen' | 'closed' | 'notRenewable'

export interface RenewalWindow {
  from: Day
  to: Day
}

/** Days on which a renewal may be sent; null where there are none. A scheme that ends renews nothing after its last day. */
export function renewalWindow(until: Day | null, renewal: SchemeDefinition['renewal'], endsOn: Day | null): RenewalWindow | null {
  if (until === null || renewal === null) return null
  const from = addMonths(until, -renewal.opensMonthsBefore)
  const last = addDays(until, renewal.graceDays)
  const to = endsOn !== null && endsOn < last ? endsOn : last

  return from <= to ? { from, to } : null
}

/** What stands in the way of an application on a day. @param until last day of the certificate that is renewed */
export function intakeObstacle(
  { intake, endsOn, renewal }: Intake,
  kind: 'new' | 'renewal',
  on: Day,
  until: Day | null = null
): IntakeObstacle | null {
  if (endsOn !== null && on > endsOn) return 'ended'
  const window = kind === 'renewal' ? renewalWindow(until, renewal, endsOn) : intake
  if (window === null) return kind === 'renewal' ? 'notRenewable' : null
  if (on < window.from) return 'notYetOpen'

  return on > window.to ? 'closed' : null
}

export const mayApply = (...asked: Parameters<typeof intakeObstacle>) => intakeObstacle(...asked) === null

/** @throws RuleViolation that says what stands in the way */
export function assertMayApply(...asked: Parameters<typeof intakeObstacle>) {
  const obstacle = intakeObstacle(...asked)
  if (obstacle) throw new RuleViolation(VIOLATIONS[obstacle])
}

const VIOLATIONS: Record<IntakeObstacle, string> = {
  ended: 'scheme_ended',
  notYetOpen: 'intake_not_open',
  closed: 'intake_closed',
  notRenewable: 'not_renewable',
}
