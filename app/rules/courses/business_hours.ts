import { DateTime } from 'luxon'
import { officeCalendar } from '#values/business_calendar'
import { addDays, dayOf, TOKYO, type Day } from '#values/day'

const OPENS = 9
const CLOSES = 17

const at = (day: Day, hour: number) => DateTime.fromISO(day, { zone: TOKYO }).set({ hour })

/** The moment after so many hours of the counter, 9:00 to 17:00 on open days, starting now or at the next opening. */
export function addBusinessHours(from: DateTime, hours: number): DateTime<true> {
  let left = hours * 3_600_000
  let day = dayOf(from)
  let moment = from
  for (;;) {
    if (officeCalendar.isOpen(day)) {
      moment = DateTime.max(moment, at(day, OPENS)) as DateTime
      const rest = at(day, CLOSES).toMillis() - moment.toMillis()
      if (left <= rest) return moment.plus(left).toUTC() as DateTime<true>
      left -= Math.max(0, rest)
    }
    day = addDays(day, 1)
    moment = at(day, 0)
  }
}
