import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

const YEARS = 6

/** The fiscal years by which a register is narrowed: this one and those before it. */
export const exportYears = () => Array.from({ length: YEARS }, (_, ago) => FiscalYear.containing(today()).year - ago)
