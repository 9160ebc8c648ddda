import type { DateTime } from 'luxon'
import type CourseSession from '#models/course_session'
import type Meeting from '#models/meeting'

export interface CalendarEntry {
  /** id of the meeting */
  meeting: number
  startsAt: DateTime
  endsAt: DateTime
  status: 'confirmed' | 'tentative' | 'cancelled'
  sequence: number
  changedAt: DateTime
  title: string
  place: string | null
  /** of an on-line meeting, for those who have a place */
  link: string | null
  url: string | null
}

/** What everybody may know of a meeting: neither who comes nor the link of an on-line one. */
export const entryOf = (session: CourseSession, meeting: Meeting, locale: 'ja' | 'en'): Omit<CalendarEntry, 'title' | 'url'> => ({
  meeting: meeting.id,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  status: session.state === 'cancelled' ? 'cancelled' : 'confirmed',
  sequence: session.sequence,
  changedAt: session.updatedAt,
  place: placeOf(session, meeting, locale),
  link: null,
})

function placeOf(session: CourseSession, { room, place }: Meeting, locale: 'ja' | 'en') {
  if (room) return [locale === 'en' ? room.nameEn : room.name, room.address].join(' ')
  return place ?? session.place
}
