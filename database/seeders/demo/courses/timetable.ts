/** Turns "in nine days, in the evening" into meetings on days when the centre holds courses. */
import { DateTime } from 'luxon'
import type { CourseRow, Run } from '#database/seeders/demo/courses/catalogue/row'
import { officeCalendar } from '#values/business_calendar'
import { addDays, addYears, TOKYO, type Day } from '#values/day'

export interface TimetableEntry {
  startsAt: DateTime<true>
  endsAt: DateTime<true>
  breakMinutes: number
}

type Part = 'daytime' | 'evening' | 'weekend'

/** An evening ends by half past nine, when the centre closes. */
const BEGINS: Record<Part, (minutes: number) => string> = {
  daytime: (minutes) => (minutes > 240 ? '09:30' : minutes > 180 ? '13:00' : '13:30'),
  evening: (minutes) => (minutes > 150 ? '18:00' : '18:30'),
  weekend: (minutes) => (minutes > 240 ? '09:30' : '13:30'),
}

export const partOf = (run: Run): Part => run.part ?? 'daytime'

/** The meetings of a run, moved away from today by `late` days where every room was taken. */
export function timetable({ hours, meetings, every = 7 }: CourseRow, run: Run, today: Day, late = 0): TimetableEntry[] {
  const part = partOf(run)
  const minutes = (hours * 60) / meetings
  const direction = isAhead(run) ? 1 : -1
  const days = [suitable(addDays(firstDay(run, today), direction * late), part, direction)]
  while (days.length < meetings) days.push(suitable(addDays(days.at(-1)!, every), part, 1))

  return days.map((day) => meeting(day, run.time ?? BEGINS[part](minutes), minutes))
}

/** An hour for lunch on a whole day, a quarter of an hour in an afternoon of four hours. */
function meeting(day: Day, begins: string, minutes: number): TimetableEntry {
  const breakMinutes = minutes > 240 ? 60 : minutes > 180 ? 15 : 0
  const startsAt = DateTime.fromISO(`${day}T${begins}`, { zone: TOKYO }).toUTC() as DateTime<true>

  return { startsAt, endsAt: startsAt.plus({ minutes: minutes + breakMinutes }), breakMinutes }
}

export const isAhead = ({ in: days, last }: Run) => last === undefined && (days ?? 0) >= 0

function firstDay({ in: days, last, next }: Run, today: Day): Day {
  if (days !== undefined) return addDays(today, days)
  const ofThisYear = `${today.slice(0, 4)}-${last ?? next}` as Day
  if (last) return ofThisYear < today ? ofThisYear : addYears(ofThisYear, -1)

  return ofThisYear > today ? ofThisYear : addYears(ofThisYear, 1)
}

/** The day itself when courses are held on it, else the nearest in the given direction. */
function suitable(day: Day, part: Part, direction: 1 | -1): Day {
  let found = day
  while (!isHeld(found, part)) found = addDays(found, direction)
  return found
}

const isHeld = (day: Day, part: Part) => (part === 'weekend' ? isSaturday(day) && !isTurnOfYear(day) : officeCalendar.isOpen(day))
const isSaturday = (day: Day) => DateTime.fromISO(day, { zone: 'utc' }).weekday === 6
const isTurnOfYear = (day: Day) => day.slice(5) >= '12-28' || day.slice(5) <= '01-04'
