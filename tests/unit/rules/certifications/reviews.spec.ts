import { test } from '@japa/runner'
import { rankedReviewers, type ReviewerFacts } from '#rules/certifications/reviewer_ranking'
import { reviewGaps } from '#rules/certifications/review_gaps'
import { standingOf } from '#rules/certifications/review_items'
import { reviewOutcome, type JudgedAnswer, type Verdict } from '#rules/certifications/review_outcome'
import { smallScheme } from '#tests/support/small_scheme'
import { day } from '#values/day'

const words = { ja: '', en: '' }
const scheme = {
  ...smallScheme,
  review: {
    reviewers: 2,
    answerDays: 5,
    reviewDays: 14,
    gap: { verdict: 2, points: 4 },
    quorum: 3,
    rubric: { none: words, half: words, all: words },
  },
}
const answer = (item: string, more: Partial<JudgedAnswer> = {}): JudgedAnswer => ({
  item,
  field: 'childcare',
  isCarried: false,
  acceptedPoints: null,
  ...more,
})
const review = (verdict: Verdict, points: Record<string, number>) => ({ points, verdicts: { childcare: verdict } })
const ANSWERS = ['C1', 'C2', 'C3', 'C4', 'C5'].map((item) => answer(item))

test.group('Outcome of the reviews | 第7条', () => {
  test('[F96] points are the mean, rounded down, and what was carried over stays', ({ assert }) => {
    const carried = [answer('C1', { isCarried: true, acceptedPoints: 2 }), ...ANSWERS.slice(1)]
    const { points, fields } = reviewOutcome(scheme, carried, [review('fit', { C1: 0, C2: 3, C5: 1 }), review('fit', { C2: 2, C5: 2 })])

    assert.deepEqual(points, { C1: 2, C2: 2, C3: 0, C4: 0, C5: 1 })
    assert.equal(fields[0]!.score.points, 5)
    assert.lengthOf(fields, 1)
  })

  test('[F96] [N16] {why}')
    .with<{ why: string; first: [Verdict, Record<string, number>]; second: [Verdict, Record<string, number>]; wide: boolean }[]>([
      { why: 'fit beside unfit calls a third reviewer', first: ['fit', { C1: 2 }], second: ['unfit', { C1: 2 }], wide: true },
      { why: 'fit beside conditional does not', first: ['fit', { C1: 2 }], second: ['conditional', { C1: 2 }], wide: false },
      { why: 'four points of a field call a third reviewer', first: ['fit', { C1: 2, C2: 3 }], second: ['fit', { C1: 1 }], wide: true },
      { why: 'three points do not', first: ['fit', { C1: 2, C2: 3 }], second: ['fit', { C1: 2 }], wide: false },
      { why: 'items that exclude each other count once', first: ['fit', { C3: 3, C4: 1 }], second: ['fit', {}], wide: false },
    ])
    .run(({ assert }, { first, second, wide }) => {
      assert.equal(reviewOutcome(scheme, ANSWERS, [review(...first), review(...second)]).isWide, wide)
    })
})

test.group('Proposed reviewers', () => {
  const reviewer = (id: number, more: Partial<ReviewerFacts> = {}): ReviewerFacts => ({
    id,
    expertise: [],
    capacity: 5,
    load: 0,
    absentFrom: null,
    absentUntil: null,
    ...more,
  })
  const today = day('2026-11-20')

  test('[F93] who knows the fields comes first, then who has least to do', ({ assert }) => {
    const all = [
      reviewer(1, { load: 1 }),
      reviewer(2),
      reviewer(3, { expertise: ['care', 'childcare'], load: 4 }),
      reviewer(4, { expertise: ['care'] }),
    ]
    assert.deepEqual(
      rankedReviewers(all, ['care', 'childcare'], today).map(({ id }) => id),
      [3, 4, 2, 1]
    )
  })

  test('[F93] who is away or has enough is not proposed', ({ assert }) => {
    const away = reviewer(1, { absentFrom: today, absentUntil: today })
    const back = reviewer(2, { absentFrom: day('2026-11-01'), absentUntil: day('2026-11-19') })
    const gone = reviewer(3, { absentFrom: day('2026-11-01') })
    assert.deepEqual(
      rankedReviewers([away, back, gone, reviewer(4, { load: 5 })], [], today).map(({ id }) => id),
      [2]
    )
  })
})

test.group('What a reviewer looks at', () => {
  test('[F75] [N17] {why}')
    .with([
      { why: 'a carried answer needs nothing', isCarried: true, changedAt: '9', lookedAt: null, scoredAt: null, standing: 'carried' },
      { why: 'at the first look everything is open', isCarried: false, changedAt: '1', lookedAt: null, scoredAt: '2', standing: 'open' },
      {
        why: 'an answer changed under a review in work is shown as changed',
        isCarried: false,
        changedAt: '3',
        lookedAt: null,
        scoredAt: '2',
        standing: 'changed',
      },
      {
        why: 'an answer changed after the review was sent is shown as changed',
        isCarried: false,
        changedAt: '3',
        lookedAt: '2',
        scoredAt: '4',
        standing: 'changed',
      },
      {
        why: 'an unchanged one is folded as accepted',
        isCarried: false,
        changedAt: '1',
        lookedAt: '2',
        scoredAt: '1',
        standing: 'accepted',
      },
    ])
    .run(({ assert }, { isCarried, changedAt, lookedAt, scoredAt, standing }) => {
      assert.equal(standingOf({ item: 'C1', isCarried, changedAt }, lookedAt, scoredAt), standing)
    })
})

test.group('What a review lacks', () => {
  const scored = (more: object) => ({ item: 'C1', isCarried: false, ownPoints: 2, points: 2, reason: null, ...more })
  const verdict = (more: object) => ({ field: 'care', verdict: 'fit' as const, reason: '十分', conditions: null, ...more })

  test('[F93] {why}')
    .with([
      { why: 'points as the company gives them need no reason', items: [scored({})], verdicts: [verdict({})], paths: [] },
      { why: 'other points need one', items: [scored({ points: 1, reason: ' ' })], verdicts: [], paths: ['scores.C1.reason'] },
      { why: 'every item needs points', items: [scored({ points: null })], verdicts: [], paths: ['scores.C1.points'] },
      { why: 'a carried item needs nothing', items: [scored({ points: null, isCarried: true })], verdicts: [], paths: [] },
      { why: 'a text has no points of the company to differ from', items: [scored({ ownPoints: null })], verdicts: [], paths: [] },
      { why: 'every field needs a verdict', items: [], verdicts: [verdict({ verdict: null })], paths: ['verdicts.care.verdict'] },
      {
        why: 'a verdict needs its reason, and conditions where it has some',
        items: [],
        verdicts: [verdict({ verdict: 'conditional', reason: null })],
        paths: ['verdicts.care.reason', 'verdicts.care.conditions'],
      },
    ])
    .run(({ assert }, { items, verdicts, paths }) => {
      assert.deepEqual(
        reviewGaps(items, verdicts as Parameters<typeof reviewGaps>[1]).map(({ path }) => path),
        paths
      )
    })
})
