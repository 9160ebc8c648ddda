import { DateTime } from 'luxon'
import { storedInstant } from '#models/columns'
import Enrolment from '#models/enrolment'
import LearnerProfile from '#models/learner_profile'
import { entryOf, type CalendarEntry } from '#queries/courses/calendar_entry'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { now } from '#values/clock'
import { GONE, SEATED, type EnrolmentState } from '#workflows/enrolment_workflow'

/** Calendars are shared with colleagues: of a protected course nothing is told but the time. */
const NEUTRAL = { ja: '予定', en: 'Appointment' }

/** A place that is only held until the participant answers. */
const HELD: readonly EnrolmentState[] = ['nominated', 'offered']

/** The meetings of a person, and those that fell away; null when no calendar has this key. */
export async function personalCalendar(key: string, locale: 'ja' | 'en'): Promise<CalendarEntry[] | null> {
  const profile = await LearnerProfile.query().where('calendarKey', key).whereHas('user', (user) => void user.whereNull('deactivatedAt')).first()
  if (!profile) return null

  const enrolments = await Enrolment.query()
    .where('userId', profile.userId)
    .whereNot('party', 'company')
    .whereIn('state', [...SEATED, ...GONE])
    .whereHas('session', (session) => void session.where('endsAt', '>', storedInstant(now().minus({ years: 1 }))))
    .preload('session', (session) =>
      void session.preload('course').preload('kindEdition').preload('meetings', (meetings) => void meetings.orderBy('position').preload('room'))
    )
    .orderBy('id')

  return enrolments.filter(wasSeated).flatMap((enrolment) => entriesOf(enrolment, locale))
}

/** Who was never given a seat has had nothing in the calendar that could fall away. */
const wasSeated = ({ state, outcome }: Enrolment) => state !== 'declined' || outcome === 'lapsed' || outcome === 'by_participant'

function entriesOf(enrolment: Enrolment, locale: 'ja' | 'en'): CalendarEntry[] {
  const { session } = enrolment
  const { course } = session
  const isProtected = (session.kindEdition.definition as CourseKindDefinition).privacy === 'protected'

  return session.meetings.map((meeting) => {
    const entry = entryOf(session, meeting, locale)
    const status = entry.status === 'cancelled' || GONE.includes(enrolment.state as EnrolmentState) ? 'cancelled' : HELD.includes(enrolment.state as EnrolmentState) ? 'tentative' : 'confirmed'
    const common = { ...entry, status, sequence: session.sequence + enrolment.version, changedAt: DateTime.max(session.updatedAt, enrolment.updatedAt)! } as const
    if (isProtected) return { ...common, title: NEUTRAL[locale], place: null, url: null }

    return {
      ...common,
      title: locale === 'en' ? (course.titleEn ?? course.title) : course.title,
      link: status === 'confirmed' ? (meeting.onlineUrl ?? session.onlineUrl) : null,
      url: `/my/courses/${enrolment.id}`,
    }
  })
}
