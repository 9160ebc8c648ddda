import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { addYears, type Day } from '#values/day'

/** Whole years on a day; a birthday of 29 February is kept on 1 March of an ordinary year. */
export function ageOn(on: Day, bornOn: Day): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return addYears(bornOn, years) <= on ? years : years - 1
}

/** Whether the age on the first day lies in the band; null while the day of birth is not known. */
export function isOfAge(age: number | null, band: CourseKindDefinition['audience']['age']): boolean | null {
  if (!band) return true
  return age === null ? null : age >= band.from && age <= band.to
}

/** Whether a guardian has to consent first; unknown age counts as of age where no age is asked. */
export const needsGuardian = (age: number | null, under: number | null) => under !== null && age !== null && age < under
