import type { PlanIndicator, PlanValue } from '#rules/plan/plan_definition'
import { addDays, addMonths, type Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

export interface Span {
  from: Day
  to: Day
}

export const QUARTERS = [1, 2, 3, 4] as const
export type Quarter = (typeof QUARTERS)[number]

/** The days a value is of: a whole fiscal year, or a quarter of it where the survey is taken each quarter. */
export function spanOf({ cycle }: Pick<PlanIndicator, 'cycle'>, fiscalYear: number, quarter: Quarter | null): Span {
  const year = new FiscalYear(fiscalYear)
  if (cycle !== 'quarterly' || quarter === null) return { from: year.first, to: year.last }
  const from = addMonths(year.first, (quarter - 1) * 3)

  return { from, to: addDays(addMonths(from, 3), -1) }
}

export const spanOfPlan = ({ fiscalYear, period }: PlanValue): Span => period ?? spanOf({ cycle: 'annual' }, fiscalYear, null)

/** The quarter of the fiscal year a span is, null where it is longer. */
export function quarterOf({ from, to }: Span): Quarter | null {
  const { year } = FiscalYear.containing(from)
  return (
    QUARTERS.find((quarter) => {
      const span = spanOf({ cycle: 'quarterly' }, year, quarter)
      return span.from === from && span.to === to
    }) ?? null
  )
}

/**
 * Whether a value stands on the line from the baseline to the target: October to December with October to December,
 * a survey year with a survey year. Others are context.
 */
export function isComparable({ cycle, baseline, target }: PlanIndicator, { fiscalYear, from, to }: Span & { fiscalYear: number }): boolean {
  const of = spanOfPlan(target)
  if (from.slice(5) !== of.from.slice(5) || to.slice(5) !== of.to.slice(5)) return false

  return cycle !== 'survey_year' || (fiscalYear - baseline.fiscalYear) % (target.fiscalYear - baseline.fiscalYear) === 0
}

/** A period that still runs has no result. */
export const hasClosed = ({ to }: Span, on: Day) => to < on

/** The fiscal years a value can be of: from the baseline's up to the running one. */
export function planYears({ baseline }: PlanIndicator, on: Day): number[] {
  const { year } = FiscalYear.containing(on)
  return Array.from({ length: Math.max(1, year - baseline.fiscalYear + 1) }, (_, index) => year - index)
}
