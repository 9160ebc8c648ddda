/** What a review still lacks before it can be sent. Saving refuses nothing of it. */
import type { Verdict } from '#rules/certifications/review_outcome'

export interface ScoredItem {
  item: string
  isCarried: boolean
  /** of the company's own answer; null: only reviewers give them */
  ownPoints: number | null
  points: number | null
  reason: string | null
}

export interface GivenVerdict {
  field: string
  verdict: Verdict | null
  reason: string | null
  conditions: string | null
}

export type ReviewGap =
  | { kind: 'points' | 'reason'; item: string; path: string }
  | { kind: 'verdict' | 'verdict_reason' | 'conditions'; field: string; path: string }

export const reviewGaps = (items: ScoredItem[], verdicts: GivenVerdict[]): ReviewGap[] => [
  ...items.filter(({ isCarried }) => !isCarried).flatMap(itemGap),
  ...verdicts.flatMap(verdictGaps),
]

function itemGap({ item, points, ownPoints, reason }: ScoredItem): ReviewGap[] {
  if (points === null) return [{ kind: 'points', item, path: `scores.${item}.points` }]
  const differs = ownPoints !== null && points !== ownPoints
  return differs && !reason?.trim() ? [{ kind: 'reason', item, path: `scores.${item}.reason` }] : []
}

function verdictGaps({ field, verdict, reason, conditions }: GivenVerdict): ReviewGap[] {
  const path = (name: string) => `verdicts.${field}.${name}`
  if (verdict === null) return [{ kind: 'verdict', field, path: path('verdict') }]
  const gaps: ReviewGap[] = reason?.trim() ? [] : [{ kind: 'verdict_reason', field, path: path('reason') }]
  const lacksConditions = verdict === 'conditional' && !conditions?.trim()

  return lacksConditions ? [...gaps, { kind: 'conditions', field, path: path('conditions') }] : gaps
}
