import CourseSession from '#models/course_session'
import { storedInstant } from '#models/columns'
import { visibleCourses, visibleSessions } from '#queries/courses/visible'
import { now } from '#values/clock'

/** Published sessions of the open data: those to come and those of the last year, cancelled ones among them. */
export const openEvents = () =>
  visibleSessions(CourseSession.query().where('course_sessions.ends_at', '>', storedInstant(now().minus({ years: 1 }))))
    .whereHas('course', (course) => void visibleCourses(course))
    .orderBy('startsAt')
    .orderBy('id')
    .preload('course', (course) => void course.preload('kind'))
    .preload('meetings', (meetings) => void meetings.orderBy('position').preload('room'))
