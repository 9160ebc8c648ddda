import CourseSession from '#models/course_session'
import { formerCourses, visibleSessions } from '#queries/courses/visible'
import { idIn } from '#values/id_in'

/** A session whose seats are drawn by lot, as the public finds it. */
export const lotterySession = (code: unknown, number: unknown): Promise<CourseSession | null> =>
  CourseSession.query()
    .where({ number: idIn(number), allocation: 'lottery' })
    .whereHas('course', (course) => void formerCourses(course).where('code', String(code)))
    .where((query) => void visibleSessions(query))
    .preload('course')
    .preload('kindEdition')
    .first()
