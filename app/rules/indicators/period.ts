import { addDays, type Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

export type Audience = 'office' | 'public'

/** The days of a fiscal year that a figure counts. */
export interface Period {
  fiscalYear: number
  from: Day
  /** the last day counted */
  to: Day
  /** the whole year has passed */
  isClosed: boolean
}

/**
 * The office counts a running year up to today, the public up to the end of the last month: whoever looks twice
 * must not see what a single day has added. Null while there is nothing to count.
 */
export function periodOf(year: number, audience: Audience, on: Day): Period | null {
  const { first: from, last } = new FiscalYear(year)
  const isClosed = on > last
  const to = isClosed ? last : audience === 'office' ? on : lastOfMonthBefore(on)

  return to < from ? null : { fiscalYear: year, from, to, isClosed }
}

const lastOfMonthBefore = (on: Day) => addDays(`${on.slice(0, 7)}-01` as Day, -1)
