import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

/** The portal has figures from its first year on. */
const FIRST = 2024

/** Fiscal years that can be asked for, the running one last. */
export function shownYears(): number[] {
  const { year } = FiscalYear.containing(today())
  return Array.from({ length: Math.max(1, year - FIRST + 1) }, (_, index) => Math.min(FIRST, year) + index)
}

/** A year with those before it, as a table shows them. */
export const yearsUntil = (year: number, count: number) => shownYears().filter((one) => one <= year).slice(-count)
