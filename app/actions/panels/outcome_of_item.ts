import type { HeardItem, Hearing } from '#queries/panels/hearing'
import { recommendationOf, type Recommendation } from '#rules/certifications/recommendation'

/** Why a case is heard again, where it is not the chair's own reason. */
export type Obstacle = 'quorum' | 'votes' | 'tie'

export interface ItemOutcome {
  item: HeardItem
  outcome: 'recommended' | 'postponed' | 'withdrawn'
  /** the chair's reason, or the name of an obstacle */
  because: string | null
  recommendation: Recommendation | null
}

/** What becomes of a case when the meeting closes. */
export function outcomeOf(item: HeardItem, { chairs }: Pick<Hearing, 'chairs'>): ItemOutcome {
  const { certification, row, hasQuorum, present, voters, votes, fields } = item
  const postponed = (because: string): ItemOutcome => ({ item, outcome: 'postponed', because, recommendation: null })
  if (certification.state !== 'reviewed') return { item, outcome: 'withdrawn', because: null, recommendation: null }
  if (row.postponedBecause) return postponed(row.postponedBecause)
  if (!hasQuorum) return postponed('quorum' satisfies Obstacle)
  if (voters.length < present.length) return postponed('votes' satisfies Obstacle)

  const decided = fields.map((field) => [field, recommendationOf(votes[field]!, chairs)] as const)
  if (decided.some(([, recommendation]) => recommendation === null)) return postponed('tie' satisfies Obstacle)

  return { item, outcome: 'recommended', because: null, recommendation: Object.fromEntries(decided) as Recommendation }
}
