import db from '@adonisjs/lucid/services/db'
import CourseKind from '#models/course_kind'
import KindEdition from '#models/kind_edition'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** Every course kind with the rules in force and how much is held under it; three queries in all. */
export async function kindBooks() {
  const kinds = await CourseKind.query().whereNotNull('currentEditionId').orderBy('id')
  const editions = await KindEdition.query().whereIn('id', kinds.map(({ currentEditionId }) => currentEditionId!))
  const held: { course_kind_id: number; courses: number | string; sessions: number | string }[] = await db
    .from('courses')
    .leftJoin('course_sessions', 'course_sessions.course_id', 'courses.id')
    .groupBy('courses.course_kind_id')
    .select('courses.course_kind_id')
    .countDistinct('courses.id as courses')
    .count('course_sessions.id as sessions')

  return kinds.map((kind) => {
    const edition = editions.find(({ id }) => id === kind.currentEditionId)!
    const count = held.find((row) => row.course_kind_id === kind.id)
    return { kind, edition, definition: edition.definition as CourseKindDefinition, courses: Number(count?.courses ?? 0), sessions: Number(count?.sessions ?? 0) }
  })
}
