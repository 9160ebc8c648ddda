/** Every course kind, with the file that `rulebook:check` names when something is wrong in it. */
import lecture from '#database/rulebooks/courses/lecture'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

export interface KindBook {
  file: string
  definition: CourseKindDefinition
}

export const kindBooks: KindBook[] = [{ file: 'database/rulebooks/courses/lecture.ts', definition: lecture }]
