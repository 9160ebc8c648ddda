import type Enrolment from '#models/enrolment'
import type { Place } from '#rules/courses/lottery'

/** The seats an entry asks for, one by one; `letters` names companies where their cap could bind. */
export const placesOf = (members: Enrolment[], letters: Map<number, string> = new Map()): Place[] =>
  members.flatMap(({ seats, audienceClass, companyId }) =>
    Array.from({ length: seats }, () => ({ class: audienceClass ?? 'anyone', company: letters.get(companyId ?? 0) ?? null }))
  )
