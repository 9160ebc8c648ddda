import CourseSession from '#models/course_session'
import { storedInstant } from '#models/columns'
import { editionsWhere } from '#queries/courses/editions_where'
import { visibleCourses, visibleSessions } from '#queries/courses/visible'
import { now } from '#values/clock'

const SHOWN = 50

/** Booths and tickets that a company can ask for today, the next one first. */
export async function bookableSessions(): Promise<CourseSession[]> {
  const editions = await companyEditions()
  const at = storedInstant(now())

  return withRules()
    .whereIn('kindEditionId', editions)
    .where('state', 'published')
    .where('applyFrom', '<=', at)
    .where('applyUntil', '>=', at)
    .orderBy('startsAt')
    .orderBy('id')
    .limit(SHOWN)
}

/** One of them, open or closed. */
export const bookableSession = async (id: number): Promise<CourseSession> =>
  withRules()
    .where('id', id)
    .whereIn('kindEditionId', await companyEditions())
    .where('state', 'published')
    .firstOrFail()

const withRules = () =>
  visibleSessions(CourseSession.query())
    .whereHas('course', (course) => void visibleCourses(course))
    .preload('course')
    .preload('kindEdition')

const companyEditions = () => editionsWhere(({ party }) => party === 'company')
