/** 審査の取りまとめ（第7条）: what the reviews of a case come to, and whether a further one is called for. */
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { fieldScore, type FieldScore, type PointsOf } from '#rules/certifications/score'

export type Verdict = 'fit' | 'conditional' | 'unfit'

export const VERDICTS: readonly Verdict[] = ['fit', 'conditional', 'unfit']

const WEIGHT: Record<Verdict, number> = { fit: 2, conditional: 1, unfit: 0 }

/** One review as it was sent. */
export interface SentReview {
  points: Record<string, number>
  verdicts: Record<string, Verdict>
}

export interface JudgedAnswer {
  item: string
  field: string
  isCarried: boolean
  acceptedPoints: number | null
}

export interface FieldOutcome {
  field: string
  /** from the concluded points */
  score: FieldScore
  verdicts: Verdict[]
  /** how far the verdicts, and the points of the field, lie apart */
  gap: { verdict: number; points: number }
  isWide: boolean
}

export interface ReviewOutcome {
  /** item → mean of the reviews, rounded down; a carried item keeps what was accepted */
  points: Record<string, number>
  fields: FieldOutcome[]
  /** somewhere the reviews lie so far apart that a further one is called */
  isWide: boolean
}

type Scheme = Pick<SchemeDefinition, 'fields' | 'items' | 'exclusive' | 'pass' | 'review'>

export function reviewOutcome(scheme: Scheme, answers: JudgedAnswer[], reviews: SentReview[]): ReviewOutcome {
  const points = Object.fromEntries(answers.map((answer) => [answer.item, concluded(answer, reviews)]))
  const judged = new Set(answers.map(({ field }) => field))
  const fields = scheme.fields
    .map(({ code }) => code)
    .filter((code) => judged.has(code))
    .map((field) => fieldOutcome(scheme, field, points, answers, reviews))

  return { points, fields, isWide: fields.some(({ isWide }) => isWide) }
}

const concluded = ({ item, isCarried, acceptedPoints }: JudgedAnswer, reviews: SentReview[]): number =>
  isCarried || reviews.length === 0
    ? (acceptedPoints ?? 0)
    : Math.floor(reviews.reduce((sum, { points }) => sum + (points[item] ?? 0), 0) / reviews.length)

function fieldOutcome(scheme: Scheme, field: string, points: Record<string, number>, answers: JudgedAnswer[], reviews: SentReview[]) {
  const carried = new Map(answers.filter(({ isCarried }) => isCarried).map(({ item, acceptedPoints }) => [item, acceptedPoints ?? 0]))
  const asReviewed =
    (review: SentReview): PointsOf =>
    ({ code }) =>
      carried.get(code) ?? review.points[code] ?? 0
  const verdicts = reviews.flatMap((review) => review.verdicts[field] ?? [])
  const gap = {
    verdict: spread(verdicts.map((verdict) => WEIGHT[verdict])),
    points: spread(reviews.map((review) => fieldScore(scheme, field, asReviewed(review)).points)),
  }
  const { verdict, points: most } = scheme.review.gap

  return {
    field,
    score: fieldScore(scheme, field, ({ code }) => points[code] ?? 0),
    verdicts,
    gap,
    isWide: gap.verdict >= verdict || gap.points >= most,
  }
}

const spread = (numbers: number[]) => (numbers.length < 2 ? 0 : Math.max(...numbers) - Math.min(...numbers))
