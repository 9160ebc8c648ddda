/** Legal days: plain ISO dates of Asia/Tokyo, compared and stored as text. */
import { DateTime } from 'luxon'

export type Day = string & { readonly kind: 'day' }

export const TOKYO = 'Asia/Tokyo'

/** @throws RangeError unless `text` is a real calendar day written YYYY-MM-DD */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`${text} is not a day`)
  return text as Day
}

export const isDay = (text: unknown): text is Day => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && isOnCalendar(text)

/** 2026-02-30 would roll over into March. */
function isOnCalendar(text: string) {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The day in Tokyo on which a moment falls. */
export const dayOf = (moment: DateTime): Day => moment.setZone(TOKYO).toISODate() as Day

/** The moment at which a day begins in Tokyo. */
export const startOf = (of: Day): DateTime<true> => DateTime.fromISO(of, { zone: TOKYO }).toUTC() as DateTime<true>

/** Midnight (UTC) of a day, for arithmetic only. */
const asDate = (of: Day) => DateTime.fromISO(of, { zone: 'utc' })

export const addDays = (to: Day, days: number): Day => asDate(to).plus({ days }).toISODate() as Day
export const daysBetween = (from: Day, to: Day): number => asDate(to).diff(asDate(from), 'days').days

/** The same day of a later or earlier month, or the last day of that month where it has no such day. */
export const addMonths = (to: Day, months: number): Day => asDate(to).plus({ months }).toISODate() as Day

/** The same day of a later year; 29 February becomes 1 March. */
export function addYears(to: Day, years: number): Day {
  const same = `${Number(to.slice(0, 4)) + years}${to.slice(4)}`
  return isDay(same) ? same : (`${same.slice(0, 4)}-03-01` as Day)
}
