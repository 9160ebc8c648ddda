import { test } from '@japa/runner'
import fc from 'fast-check'
import { offsets, SHARED_AT_LEAST, spreads, type GivenScore } from '#rules/certifications/calibration'

const SEED = { seed: 20_261_128, numRuns: 500 }
const [STRICT_AS_ALL, LENIENT, ALSO] = [1, 2, 3]

/** Cases of ten items; every reviewer gives the same points, the lenient one one more. */
const planted = (items: number): GivenScore[] =>
  Array.from({ length: items }, (_, index) => ({ certification: Math.floor(index / 10) + 1, item: `C${index % 10}` })).flatMap(
    (place, index) =>
      [STRICT_AS_ALL, LENIENT, ALSO].map((reviewer) => ({ ...place, reviewer, points: (index % 3) + (reviewer === LENIENT ? 1 : 0) }))
  )
const offsetOf = (scores: GivenScore[], reviewer: number) => offsets(scores).find((one) => one.reviewer === reviewer)!

const scores = fc.uniqueArray(
  fc.record({
    certification: fc.integer({ min: 1, max: 4 }),
    item: fc.constantFrom('A', 'B', 'C'),
    reviewer: fc.integer({ min: 1, max: 4 }),
    points: fc.nat(6),
  }),
  {
    selector: ({ certification, item, reviewer }) => `${certification} ${item} ${reviewer}`,
    maxLength: 40,
  }
)

test.group('Calibration', () => {
  test('[F96] [N16] the spread of an item is the distance of its points, and one reviewer alone has none', ({ assert }) => {
    const at = { certification: 7, item: 'C1' }
    assert.deepEqual(
      spreads([
        { ...at, reviewer: 1, points: 0 },
        { ...at, reviewer: 2, points: 3 },
        { ...at, reviewer: 3, points: 2 },
      ]),
      [{ ...at, lowest: 0, highest: 3, spread: 3 }]
    )
    assert.isEmpty(spreads([{ ...at, reviewer: 1, points: 0 }]))
  })

  test('[N16] a planted lenient reviewer is found from twenty shared items on, and not before', ({ assert }) => {
    assert.deepEqual(offsetOf(planted(SHARED_AT_LEAST), LENIENT), { reviewer: LENIENT, shared: 20, offset: 1 })
    assert.isBelow(offsetOf(planted(SHARED_AT_LEAST), STRICT_AS_ALL).offset!, 0)
    assert.deepEqual(offsetOf(planted(SHARED_AT_LEAST - 1), LENIENT), { reviewer: LENIENT, shared: 19, offset: null })
  })

  test('[N16] items that nobody else scored say nothing', ({ assert }) => {
    const alone = Array.from({ length: 30 }, (_, index) => ({ certification: 1, item: `C${index}`, reviewer: 9, points: 3 }))
    assert.deepEqual(offsets(alone), [{ reviewer: 9, shared: 0, offset: null }])
  })

  test('[N16] offsets move with one reviewer alone, cancel out, and leave every score as it was, in 500 random panels', ({ assert }) => {
    fc.assert(
      fc.property(scores, (all) => {
        const kept = structuredClone(all)
        const before = offsets(all, 1)
        const after = offsets(
          all.map((one) => (one.reviewer === LENIENT ? { ...one, points: one.points + 2 } : one)),
          1
        )
        for (const { reviewer, offset } of before) {
          if (offset === null) continue
          const moved = after.find((one) => one.reviewer === reviewer)!.offset! - offset
          if (reviewer === LENIENT) assert.approximately(moved, 2, 1e-9)
          else assert.isAtMost(moved, 1e-9)
        }
        assert.approximately(
          before.reduce((total, { shared, offset }) => total + shared * (offset ?? 0), 0),
          0,
          1e-9
        )
        assert.deepEqual(all, kept)
      }),
      SEED
    )
  })
})
