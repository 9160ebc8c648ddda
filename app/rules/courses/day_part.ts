import type { DateTime } from 'luxon'
import { officeCalendar } from '#values/business_calendar'
import { dayOf, TOKYO } from '#values/day'

export type DayPart = 'daytime' | 'evening' | 'weekend'

/** When a session takes place, for those who work: days off first, then evenings from 17:00. */
export function dayPartOf(startsAt: DateTime): DayPart {
  if (!officeCalendar.isOpen(dayOf(startsAt))) return 'weekend'
  return startsAt.setZone(TOKYO).hour >= 17 ? 'evening' : 'daytime'
}
