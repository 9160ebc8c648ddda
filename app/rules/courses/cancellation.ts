import { DateTime } from 'luxon'
import { addBusinessHours } from '#rules/courses/business_hours'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { officeCalendar } from '#values/business_calendar'
import { addDays, dayOf, TOKYO, type Day } from '#values/day'

/** Two open days to answer when a session moves after the free deadline of its new date. */
const HOURS_AFTER_A_MOVE = 16

export const endOfDay = (day: Day): DateTime<true> => DateTime.fromISO(day, { zone: TOKYO }).endOf('day').toUTC() as DateTime<true>

/** The open day so many business days before a day; the day itself is not counted. */
export function businessDaysBefore(day: Day, businessDays: number): Day {
  let found = day
  for (let left = businessDays; left > 0; left--) {
    do found = addDays(found, -1)
    while (!officeCalendar.isOpen(found))
  }
  return found
}

interface Place {
  startsAt: DateTime
  /** the last move of the session */
  movedAt?: DateTime | null
  /** whoever applied after the move knew the date */
  arrivedAt?: DateTime | null
}

/**
 * Until when leaving is free: 23:59:59 in Tokyo of the last free day. Who applied for a date that has moved
 * since has at least two open days to decline the new one, though never after it began.
 */
export function freeUntil({ startsAt, movedAt = null, arrivedAt = null }: Place, { freeBusinessDays }: CourseKindDefinition['cancellation']): DateTime<true> {
  const ordinary = endOfDay(businessDaysBefore(dayOf(startsAt), freeBusinessDays))
  if (!movedAt || (arrivedAt && arrivedAt > movedAt)) return ordinary

  return DateTime.max(ordinary, DateTime.min(addBusinessHours(movedAt, HOURS_AFTER_A_MOVE), startsAt)).toUTC() as DateTime<true>
}

/** The waiting list offers nothing after 23:59:59 of this day, nor once the session begins. */
export const waitlistClosesAt = (startsAt: DateTime, { closesDaysBefore }: { closesDaysBefore: number }): DateTime<true> =>
  DateTime.min(endOfDay(addDays(dayOf(startsAt), -closesDaysBefore)), startsAt).toUTC() as DateTime<true>
