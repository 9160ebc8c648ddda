import CourseSession from '#models/course_session'
import { visibleCourses, visibleSessions } from '#queries/courses/visible'
import { idIn } from '#values/id_in'

/** A session for persons that the public finds, with its rules, days and limits; any other does not exist. */
export const sessionToApply = (sessionId: unknown): Promise<CourseSession> =>
  visibleSessions(CourseSession.query().where('id', idIn(sessionId)))
    .whereHas('course', (course) => void visibleCourses(course))
    .preload('course')
    .preload('kindEdition')
    .preload('limits', (limits: any) => limits.orderBy('position'))
    .preload('meetings', (meetings: any) => meetings.orderBy('position').preload('room'))
    .firstOrFail()
