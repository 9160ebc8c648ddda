import KindEdition from '#models/kind_edition'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** Editions whose rules fulfil a condition; there are a few dozen of them. */
export async function editionsWhere(holds: (rules: CourseKindDefinition) => boolean): Promise<number[]> {
  const editions = await KindEdition.query().select('id', 'definition')
  return editions.filter(({ definition }) => holds(definition)).map(({ id }) => id)
}
