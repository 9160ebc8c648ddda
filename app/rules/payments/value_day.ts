/** 振込指定日: the day the bank moves the money. */
import { RuleViolation } from '#rules/rule_violation'
import { bankCalendar } from '#values/business_calendar'
import { addDays, day, type Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

const NEAREST = 1
const FARTHEST = 30

/** 出納整理期間: until this day the old year's budget may still be paid (地方自治法第235条の5). */
const closingOf = (fiscalYear: number) => day(`${fiscalYear + 1}-05-31`)

/** @throws RuleViolation `value_day_far`, `value_day_closed` or `value_day_other_year` */
export function assertValueDay(valueOn: Day, today: Day, fiscalYear: number) {
  const [nearest, farthest] = [addDays(today, NEAREST), addDays(today, FARTHEST)]
  if (valueOn < nearest || valueOn > farthest) throw new RuleViolation('value_day_far', { nearest, farthest })
  if (!bankCalendar.isOpen(valueOn)) throw new RuleViolation('value_day_closed', { next: bankCalendar.nextOpen(valueOn) })
  if (!payableYears(valueOn).includes(fiscalYear)) throw new RuleViolation('value_day_other_year', { year: new FiscalYear(fiscalYear).label })
}

/** Budgets that may be paid on a day: its own year's, and in April and May the year's before. */
export function payableYears(on: Day): number[] {
  const { year } = FiscalYear.containing(on)
  return on <= closingOf(year - 1) ? [year, year - 1] : [year]
}

/** Days a builder may choose from. */
export const valueDays = (today: Day): Day[] =>
  Array.from({ length: FARTHEST }, (_, index) => addDays(today, NEAREST + index)).filter((one) => bankCalendar.isOpen(one))
