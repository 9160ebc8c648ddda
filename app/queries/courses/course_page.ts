import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import Course from '#models/course'
import CourseKind from '#models/course_kind'
import CourseSession from '#models/course_session'
import KindEdition from '#models/kind_edition'
import { seenSession, type SeenSession } from '#queries/courses/seen_session'
import { visibleCourses, visibleSessions } from '#queries/courses/visible'
import { ruleOf } from '#rules/courses/completion'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** Everything that anybody may read of a published course; null when there is none of that code. */
export async function coursePage(code: string) {
  const course = await visibleCourses(Course.query().where('code', code)).first()
  return course ? pageOf(course, await sessionsOf(visibleSessions(CourseSession.query().where('courseId', course.id)))) : null
}

/** The same as it will be once everything that stands in draft is published, for the desk alone. */
export async function coursePreview(course: Course): Promise<CoursePage> {
  const sessions = await sessionsOf(CourseSession.query().where('courseId', course.id))
  return pageOf(course, sessions.map((session) => session.merge({ state: session.state === 'draft' ? 'published' : session.state })))
}

async function pageOf(course: Course, all: CourseSession[]) {
  const sessions = all.map((session) => seenSession(session))
  const coming = sessions.filter(({ status }) => status !== 'finished')
  const next = nextOf(coming)
  const kind = next?.kind ?? ((await editionInForce(course)).definition as CourseKindDefinition)

  return {
    course,
    kind,
    kindName: kind.name,
    completion: ruleOf(kind.completion, course.completion),
    prerequisites: await prerequisitesOf(course),
    next,
    sessions: coming,
    past: sessions.filter(({ status }) => status === 'finished'),
  }
}

export type CoursePage = Awaited<ReturnType<typeof pageOf>>

const sessionsOf = (sessions: ModelQueryBuilderContract<typeof CourseSession>): Promise<CourseSession[]> =>
  sessions
    .orderBy('startsAt')
    .orderBy('number')
    .preload('kindEdition')
    .preload('limits', (limits) => void limits.orderBy('position'))
    .preload('meetings', (meetings) => void meetings.orderBy('position').preload('room'))

/** The one to lead with: one that takes applications, else one that still will or did, else what there is. */
const nextOf = (sessions: SeenSession[]) =>
  sessions.find(({ takesApplications }) => takesApplications) ??
  sessions.find(({ status }) => status === 'not_yet') ??
  sessions.find(({ status }) => status !== 'cancelled') ??
  sessions[0] ??
  null

/** The rules under which the next session would be opened. */
async function editionInForce(course: Course) {
  const kind = await CourseKind.findOrFail(course.courseKindId)
  return KindEdition.findOrFail(kind.currentEditionId!)
}

/** Courses to have completed before; one no longer published is still named. */
async function prerequisitesOf(course: Course) {
  const codes = (course.prerequisites ?? []) as string[]
  if (codes.length === 0) return []
  const courses = await Course.query().whereIn('code', codes).select('code', 'title', 'titleEn', 'state', 'publishAt')
  const open = await visibleCourses(Course.query().whereIn('code', codes)).select('code')

  return courses.map(({ code, title, titleEn }) => ({ code, title, titleEn, isOpen: open.some((one: Course) => one.code === code) }))
}
