import type { CourseKindDefinition } from '#rules/courses/kind_definition'

/** Which facts of age and residence an application to this kind turns on. */
export function factsAsked({ audience, guardianUnder }: CourseKindDefinition) {
  const admits = (name: string) => audience.classes.some((one) => one.class === name)

  return { bornOn: audience.age !== null || guardianUnder !== null, livesInWard: admits('wardResident'), studiesInWard: admits('wardStudent') }
}

/** Reasons that a better answer in the form can mend: they do not close it. */
export const MENDED_IN_FORM = ['age_unknown', 'guardian_unnamed']
