import type { AudienceClass, Boost, CourseKindDefinition } from '#rules/courses/kind_definition'
import type { Localised } from '#values/localised'

export interface PriorityWords {
  classes: Localised[]
  boost: Boost | null
}

/** What a number of `priorityOf` says: the classes of that rank, and what moves an entry forward among them. */
export function priorityWords(priority: number, { classes, boosts }: CourseKindDefinition['audience']): PriorityWords {
  const rank = Math.floor(priority / 10)
  return { classes: classes.filter((one) => one.rank === rank).map(({ label }) => label), boost: boosts[priority % 10] ?? null }
}

export const classLabel = (of: AudienceClass | string, { classes }: CourseKindDefinition['audience']): Localised | null =>
  classes.find((one) => one.class === of)?.label ?? null
