/** When a company hears that its certificate runs out. */
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { reminderDays } from '#rules/certifications/validity'
import { addMonths, type Day } from '#values/day'

type Reminding = Pick<SchemeDefinition, 'remindMonthsBefore'>

/** The last day of certificates that may have to be reminded of today; null: the scheme reminds nobody. */
export const remindedUntil = ({ remindMonthsBefore: months }: Reminding, on: Day): Day | null =>
  months.length === 0 ? null : addMonths(on, Math.max(...months) + 1)

/** The reminder that is due: the last whose day has come. One that the clock slept through is not made up for. */
export const reminderDue = (until: Day, { remindMonthsBefore: months }: Reminding, on: Day): Day | null =>
  on > until ? null : (reminderDays(until, months).findLast((due) => due <= on) ?? null)
