/** A course for search engines: schema.org Course with its sessions, and each meeting as an event. */
import { appUrl } from '#config/app'
import { office } from '#config/office'
import type { CoursePage } from '#queries/courses/course_page'
import type { SeenSession } from '#queries/courses/seen_session'
import { told } from '#services/courses/told'
import type { Localised } from '#values/localised'
import { TOKYO } from '#values/day'
import type { DateTime } from 'luxon'

type Locale = keyof Localised

// prettier-ignore
const COURSE_MODE: Record<string, string[]> = { onsite: ['onsite'], online: ['online'], hybrid: ['onsite', 'online'] }
const ATTENDANCE: Record<string, string> = { onsite: 'OfflineEventAttendanceMode', online: 'OnlineEventAttendanceMode', hybrid: 'MixedEventAttendanceMode' }

/** As text for a data block; no tag can be closed from inside it. */
export const courseJsonLd = (page: CoursePage, locale: Locale) => JSON.stringify(courseOf(page, locale)).replaceAll('<', '\\u003c')

function courseOf({ course, kind, sessions }: CoursePage, locale: Locale) {
  const { title, summary } = told(course, locale)
  const address = `${appUrl}${locale === 'en' ? '/en' : ''}/courses/${course.code}`

  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': address,
    'url': address,
    'name': title,
    'description': summary,
    'courseCode': course.code,
    'inLanguage': course.language,
    'educationalLevel': course.level,
    'provider': { '@type': 'GovernmentOrganization', 'name': office.city[locale], 'url': appUrl },
    'offers': [offerOf(course.fee, address)],
    'hasCourseInstance': sessions.map((session) => instanceOf(session, { course, title, address })),
    ...(kind.certificate?.badge ? { educationalCredentialAwarded: kind.certificate.wording[locale] } : {}),
  }
}

interface Taught {
  course: CoursePage['course']
  title: string
  address: string
}

const instanceOf = (session: SeenSession, { course, title, address }: Taught) => ({
  '@type': 'CourseInstance',
  'name': title,
  'courseMode': COURSE_MODE[course.mode],
  'courseWorkload': `PT${course.netMinutes}M`,
  'startDate': inTokyo(session.startsAt),
  'endDate': inTokyo(session.endsAt),
  'eventStatus': statusOf(session),
  'eventAttendanceMode': `https://schema.org/${ATTENDANCE[course.mode]}`,
  'location': placeOf(session, course.mode, address),
  'maximumAttendeeCapacity': session.seats,
  'remainingAttendeeCapacity': session.free,
  'organizer': { '@type': 'GovernmentOrganization', 'name': office.city.ja, 'url': appUrl },
  'offers': { ...offerOf(course.fee, address), validFrom: inTokyo(session.applyFrom), validThrough: inTokyo(session.applyUntil), availability: availabilityOf(session) },
  'subEvent': session.meetings.map((meeting) => ({
    '@type': 'Event',
    'name': title,
    'startDate': inTokyo(meeting.startsAt),
    'endDate': inTokyo(meeting.endsAt),
    'eventStatus': statusOf(session),
    'location': placeOf({ ...session, ...meeting, place: meeting.place.ja }, course.mode, address),
  })),
})

const offerOf = (fee: number, url: string) => ({ '@type': 'Offer', 'price': fee, 'priceCurrency': 'JPY', 'category': fee === 0 ? 'Free' : 'Paid', url })

/** The link of an on-line meeting is for those who have a place; the page stands for it. */
const placeOf = ({ place }: { place: string | null }, mode: string, url: string) =>
  mode === 'online' ? { '@type': 'VirtualLocation', url } : { '@type': 'Place', 'name': place ?? office.city.ja, 'address': office.city.ja }

const statusOf = ({ state, movedAt }: SeenSession) =>
  `https://schema.org/Event${state === 'cancelled' ? 'Cancelled' : movedAt ? 'Rescheduled' : 'Scheduled'}`

const availabilityOf = ({ takesApplications, free }: SeenSession) => `https://schema.org/${takesApplications && free > 0 ? 'InStock' : 'SoldOut'}`

const inTokyo = (at: DateTime) => at.setZone(TOKYO).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ")
