/** Meetings as a calendar (RFC 5545): a meeting keeps its UID for ever, whatever is moved or cancelled raises SEQUENCE. */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { TOKYO } from '#values/day'
import type { CalendarEntry } from '#queries/courses/calendar_entry'

/** Japan has no summer time. */
const zone = [
  'BEGIN:VTIMEZONE',
  `TZID:${TOKYO}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

const STATUS = { confirmed: ICalEventStatus.CONFIRMED, tentative: ICalEventStatus.TENTATIVE, cancelled: ICalEventStatus.CANCELLED }

export function calendarText(name: string, language: 'ja' | 'en', entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'minato', product: 'jinzai', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: TOKYO, generator: () => zone },
    ttl: 3600,
  })
  for (const { meeting, status, ...entry } of entries) {
    calendar.createEvent({
      id: `meeting-${meeting}@minato-jinzai`,
      start: entry.startsAt,
      end: entry.endsAt,
      timezone: TOKYO,
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      sequence: entry.sequence,
      status: STATUS[status],
      summary: entry.title,
      location: entry.place,
      description: entry.link,
      url: entry.url,
    })
  }
  return calendar.toString()
}
