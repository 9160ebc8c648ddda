/** 標準処理期間に対する経過: net of the days on which the ball lies with the company, and gross. */
import { officeCalendar } from '#values/business_calendar'
import type { Day } from '#values/day'

interface Days {
  arrivedOn: Day
  dueOn: Day | null
  /** business days left when the clock was stopped; null while it runs */
  daysLeft: number | null
}

export function daysSpent({ arrivedOn, dueOn, daysLeft }: Days, standard: number, on: Day) {
  const gross = officeCalendar.businessDaysBetween(arrivedOn, on)
  const left = daysLeft ?? (dueOn ? officeCalendar.businessDaysBetween(on, dueOn) : null)

  return { gross, spent: left === null ? gross : Math.max(0, standard - left) }
}
