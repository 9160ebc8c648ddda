/** Open days of the office and of the banks: weekends, national holidays and the turn of the year are closed. */
import holidayJp from '@holiday-jp/holiday_jp'
import { addDays, type Day } from '#values/day'

const holidays: Record<string, unknown> = holidayJp.holidays

const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

export class BusinessCalendar {
  /** @param yearEnd the day of December (MM-DD) on which the turn of the year begins; it ends on 3 January */
  constructor(private readonly yearEnd: string) {}

  isOpen(day: Day): boolean {
    const date = day.slice(5)
    return !isWeekend(day) && !(day in holidays) && date < this.yearEnd && date > '01-03'
  }

  /** The open day `businessDays` after `day`. The first day is not counted (民法第140条). */
  after(day: Day, businessDays: number): Day {
    let found = day
    for (let left = businessDays; left > 0; left--) found = this.nextOpen(addDays(found, 1))
    return found
  }

  /** `day` itself when open, else the next open one. */
  nextOpen(day: Day): Day {
    let found = day
    while (!this.isOpen(found)) found = addDays(found, 1)
    return found
  }

  /** Open days after `from` up to and including `to`; negative when `to` lies before. */
  businessDaysBetween(from: Day, to: Day): number {
    if (to < from) return -this.businessDaysBetween(to, from)
    let count = 0
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (this.isOpen(day)) count += 1
    return count
  }
}

/** The ward office, closed from 29 December to 3 January. */
export const officeCalendar = new BusinessCalendar('12-29')

/** Banks, closed from 31 December to 3 January. */
export const bankCalendar = new BusinessCalendar('12-31')
