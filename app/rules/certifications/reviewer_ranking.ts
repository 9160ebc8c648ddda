/** Who is proposed to review a case: those who know its fields, then those who have least to do. */
import type { Day } from '#values/day'

export interface ReviewerFacts {
  id: number
  expertise: string[]
  /** cases at once, at most */
  capacity: number
  /** cases that lie with them now */
  load: number
  absentFrom: Day | null
  absentUntil: Day | null
}

export const isAbsent = ({ absentFrom, absentUntil }: Pick<ReviewerFacts, 'absentFrom' | 'absentUntil'>, on: Day): boolean =>
  absentFrom !== null && absentFrom <= on && (absentUntil === null || on <= absentUntil)

export const knownFields = ({ expertise }: Pick<ReviewerFacts, 'expertise'>, fields: string[]) =>
  fields.filter((field) => expertise.includes(field))

/** Best first; who is away or has enough is left out. */
export function rankedReviewers<Reviewer extends ReviewerFacts>(reviewers: Reviewer[], fields: string[], on: Day): Reviewer[] {
  const known = (one: Reviewer) => knownFields(one, fields).length

  return reviewers
    .filter((one) => !isAbsent(one, on) && one.load < one.capacity)
    .sort((one, other) => known(other) - known(one) || one.load - other.load || one.id - other.id)
}
