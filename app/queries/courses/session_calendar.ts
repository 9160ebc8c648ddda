import CourseSession from '#models/course_session'
import { entryOf, type CalendarEntry } from '#queries/courses/calendar_entry'
import { visibleCourses, visibleSessions } from '#queries/courses/visible'

/** The meetings of a published session; null when there is none. */
export async function sessionCalendar(code: string, number: string, locale: 'ja' | 'en') {
  if (!/^[1-9]\d{0,4}$/.test(number)) return null
  const session = await visibleSessions(CourseSession.query().where('number', number))
    .whereHas('course', (course) => void visibleCourses(course.where('code', code)))
    .preload('course')
    .preload('meetings', (meetings) => void meetings.orderBy('position').preload('room'))
    .first()
  if (!session) return null

  const title = locale === 'en' ? (session.course.titleEn ?? session.course.title) : session.course.title
  const entries: CalendarEntry[] = session.meetings.map((meeting) => ({ ...entryOf(session, meeting, locale), title, url: `/courses/${code}` }))
  return { title, entries }
}
