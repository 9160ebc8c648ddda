import type Course from '#models/course'
import KindEdition from '#models/kind_edition'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** The rules in force for the kind of a course. */
export const currentEditionOf = async ({ courseKindId }: Course): Promise<CourseKindDefinition> =>
  (
    await KindEdition.query()
      .whereIn('id', (current) => void current.from('course_kinds').where('id', courseKindId).select('current_edition_id'))
      .firstOrFail()
  ).definition
