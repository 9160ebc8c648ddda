/** Which answers a reviewer looks at: what is new to them is open, what was accepted is folded. */
export interface AnswerSeen {
  item: string
  /** unchanged since the renewed case */
  isCarried: boolean
  /** last change of the answer or its evidence, as stored */
  changedAt: string
}

/**
 * carried: as accepted in the renewed case, needs nothing · accepted: looked at and unchanged ·
 * changed: otherwise than when it was last looked at · open: not looked at yet
 */
export type ItemStanding = 'carried' | 'accepted' | 'changed' | 'open'

/** @param lookedAt when this reviewer last sent the review; @param scoredAt when they last gave points to the item */
export function standingOf({ isCarried, changedAt }: AnswerSeen, lookedAt: string | null, scoredAt: string | null): ItemStanding {
  if (isCarried) return 'carried'
  const seenAt = lookedAt ?? scoredAt
  if (seenAt !== null && changedAt > seenAt) return 'changed'

  return lookedAt === null ? 'open' : 'accepted'
}
