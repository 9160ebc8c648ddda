import type { AudienceClass, CourseKindDefinition } from '#rules/courses/kind_definition'

/** What is confirmed of a person, or of a company that applies itself, at the moment of the application. */
export interface AudienceFacts {
  /** employers that are confirmed; an employer only declared is not among them */
  employers: { id: number; isInWard: boolean; isSme: boolean | null }[]
  livesInWard: boolean
  studiesInWard: boolean
}

const BELONGS: Record<AudienceClass, (facts: AudienceFacts) => boolean> = {
  wardSme: ({ employers }) => employers.some(({ isInWard, isSme }) => isInWard && isSme === true),
  wardCompany: ({ employers }) => employers.some(({ isInWard }) => isInWard),
  wardResident: ({ livesInWard }) => livesInWard,
  wardStudent: ({ studiesInWard }) => studiesInWard,
  outside: () => true,
  anyone: () => true,
}

/** The first served of the admitted classes that a person belongs to; null when none admits them. */
export function audienceClassOf(facts: AudienceFacts, { classes }: CourseKindDefinition['audience']): AudienceClass | null {
  const admitted = classes.filter((one) => BELONGS[one.class](facts)).sort((one, other) => one.rank - other.rank)

  return admitted[0]?.class ?? null
}
