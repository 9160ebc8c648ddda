import type { AudienceClass, Boost, CourseKindDefinition } from '#rules/courses/kind_definition'

export type Boosts = Record<Boost, boolean>

/** Lower comes first: the rank of the class, then the strongest boost that applies. At most nine boosts. */
export function priorityOf(of: AudienceClass, boosts: Boosts, audience: CourseKindDefinition['audience']): { priority: number; boost: Boost | null } {
  const rank = audience.classes.find((one) => one.class === of)!.rank
  const strongest = audience.boosts.findIndex((boost) => boosts[boost])

  return strongest === -1 ? { priority: rank * 10 + audience.boosts.length, boost: null } : { priority: rank * 10 + strongest, boost: audience.boosts[strongest]! }
}
