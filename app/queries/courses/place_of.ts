import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import Enrolment from '#models/enrolment'
import type Course from '#models/course'
import type CourseSession from '#models/course_session'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** An enrolment with the session, the course and the rules it was made under. */
export interface Place {
  enrolment: Enrolment
  session: CourseSession
  course: Course
  definition: CourseKindDefinition
}

export async function placeOf(enrolmentId: number, client: QueryClientContract): Promise<Place> {
  const enrolment = await Enrolment.query({ client })
    .where('id', enrolmentId)
    .preload('session', (session) => session.preload('course').preload('kindEdition'))
    .firstOrFail()
  const { session } = enrolment

  return { enrolment, session, course: session.course, definition: session.kindEdition.definition as CourseKindDefinition }
}
