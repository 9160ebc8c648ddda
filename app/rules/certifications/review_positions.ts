/** How many reviews a case needs, which of them are in, and what follows. */
import type { ReviewOutcome } from '#rules/certifications/review_outcome'

export interface Reviews {
  /** positions of invited, accepted and sent reviews */
  live: number[]
  /** positions ever given, to whomever */
  ever: number[]
  /** positions of sent ones */
  sentAt: number[]
  sent: number
  /** of the sent ones */
  outcome: ReviewOutcome
}

/** A further review is needed once it was called, or when all the others are in and lie far apart. */
export const needsThird = ({ ever, sentAt, outcome }: Reviews, needed: number): boolean =>
  ever.some((position) => position > needed) || (isComplete(sentAt, needed) && outcome.isWide)

/** The next place for a reviewer; null: nobody is missing. */
export function freePosition(reviews: Reviews, needed: number): number | null {
  const places = needsThird(reviews, needed) ? needed + 1 : needed
  const free = Array.from({ length: places }, (_none, index) => index + 1).filter((place) => !reviews.live.includes(place))

  return free[0] ?? null
}

/** A further reviewer is called by the clock once; whoever declines is replaced by the clerk. */
export function nextAct(reviews: Reviews, needed: number): 'wait' | 'call' | 'conclude' {
  if (!isComplete(reviews.sentAt, needed)) return 'wait'
  if (!needsThird(reviews, needed)) return 'conclude'
  if (!reviews.ever.includes(needed + 1)) return 'call'

  return reviews.sentAt.includes(needed + 1) ? 'conclude' : 'wait'
}

const isComplete = (sentAt: number[], needed: number) => Array.from({ length: needed }, (_none, index) => index + 1).every((place) => sentAt.includes(place))
