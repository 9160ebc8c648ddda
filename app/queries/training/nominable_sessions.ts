import CourseSession from '#models/course_session'
import { storedInstant } from '#models/columns'
import { editionsWhere } from '#queries/courses/editions_where'
import { formerCourses, visibleCourses, visibleSessions } from '#queries/courses/visible'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { now } from '#values/clock'
import { searchWords } from '#values/search_text'

const PAGE = 10

/** A protected kind knows no nomination: for a company its sessions do not exist. */
const isNominable = ({ party, privacy, nomination }: CourseKindDefinition) => party === 'person' && privacy === 'ordinary' && nomination.isAllowed

/** Where seats are drawn or chosen, each person applies alike: a nomination would hold a seat before the others are looked at. */
const ALLOCATION = 'first_come'

/** Sessions that a company can nominate its people for today, the next one first. */
export async function nominableSessions({ q, after }: { q: string; after: number }) {
  const at = storedInstant(now())
  const found = await visibleSessions(CourseSession.query())
    .whereIn('kindEditionId', await editionsWhere(isNominable))
    .where({ state: 'published', allocation: ALLOCATION })
    .where('applyFrom', '<=', at)
    .where('applyUntil', '>=', at)
    .whereHas('course', (course) => {
      visibleCourses(course)
      for (const word of searchWords(q)) void course.where('searchText', 'like', `%${word}%`)
    })
    .orderBy('startsAt')
    .orderBy('id')
    .preload('course')
    .preload('kindEdition')
    .offset(after)
    .limit(PAGE + 1)

  return { sessions: found.slice(0, PAGE), next: found.length > PAGE ? after + PAGE : null, previous: after > 0 ? Math.max(0, after - PAGE) : null }
}

/** One of them, open, closed or cancelled; otherwise it does not exist. */
export const nominableSession = async (id: number): Promise<CourseSession> =>
  visibleSessions(CourseSession.query())
    .where({ id, allocation: ALLOCATION })
    .whereIn('kindEditionId', await editionsWhere(isNominable))
    .whereHas('course', (course) => void formerCourses(course))
    .preload('course')
    .preload('kindEdition')
    .firstOrFail()
