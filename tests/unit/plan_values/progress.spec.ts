import { test } from '@japa/runner'
import fc from 'fast-check'
import { indicators } from '#database/rulebooks/plan/indicators'
import { hasClosed, isComparable, planYears, quarterOf, spanOf, spanOfPlan } from '#rules/plan_values/periods'
import { atPrintedPlaces, percentText, progressOf } from '#rules/plan_values/progress'
import { obstacleTo, standingOf } from '#rules/plan_values/standing'
import { day } from '#values/day'

const [k1, k2, k3] = indicators as [(typeof indicators)[number], (typeof indicators)[number], (typeof indicators)[number]]
const percentOf = (indicator: typeof k1, value: string) => percentText(progressOf(indicator, value)!)

test.group("values of the plan's indicators", () => {
  test('[P12] [F109] progress is exact, has its sign and is not cut at nought or at a hundred', ({ assert }) => {
    assert.deepEqual(
      ['31.6', '25.0', '28.3', '35.0', '18.4'].map((value) => percentOf(k3, value)),
      ['0.0', '100.0', '50.0', '-51.5', '200.0']
    )
    assert.deepEqual(
      ['26.7', '35.0', '20.0'].map((value) => percentOf(k1, value)),
      ['0.0', '100.0', '-80.7']
    )
    assert.deepEqual(
      ['2790', '2900', '2801', '2789'].map((value) => percentOf(k2, value)),
      ['0.0', '100.0', '10.0', '-0.9']
    )
    assert.isNull(progressOf({ ...k2, target: k2.baseline }, '2900'))
  })

  test('[P12] down is up seen from the other side, and no fraction of a tenth is lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
        const value = (tenths / 10).toFixed(1)
        const { part, whole } = progressOf(k3, value)!
        return whole === 66_000n && part === (316n - BigInt(tenths)) * 1000n
      }),
      { seed: 5, numRuns: 500 }
    )
  })

  test('[P12] [F109] only October to December compares with October to December, and only survey years with survey years', ({ assert }) => {
    const quarters = ([1, 2, 3, 4] as const).map((quarter) => isComparable(k3, { fiscalYear: 2025, ...spanOf(k3, 2025, quarter) }))
    assert.deepEqual(quarters, [false, false, true, false])
    assert.deepEqual(spanOf(k3, 2025, 4), { from: day('2026-01-01'), to: day('2026-03-31') })
    assert.deepEqual(
      [2022, 2023, 2024, 2025].map((year) => isComparable(k1, { fiscalYear: year, ...spanOf(k1, year, null) })),
      [true, false, false, true]
    )
    assert.isTrue(isComparable(k2, { fiscalYear: 2024, ...spanOf(k2, 2024, null) }))
    assert.equal(quarterOf(spanOfPlan(k3.target)), 3)
    assert.isNull(quarterOf(spanOfPlan(k2.target)))
  })

  test('[P12] whether the target is reached is not measurable before its period closes', ({ assert }) => {
    assert.isFalse(hasClosed(spanOfPlan(k3.target), day('2026-12-31')))
    assert.isTrue(hasClosed(spanOfPlan(k3.target), day('2027-01-01')))
    assert.deepEqual(planYears(k3, day('2026-05-01')), [2026, 2025, 2024, 2023])
  })

  test('[P12] a value is entered when its period has closed, before that only as an estimate, and corrected only with a reason', ({
    assert,
  }) => {
    const none = standingOf([])
    const span = spanOf(k3, 2026, 3)
    const typed = { reason: null, isEstimate: false, span }
    assert.equal(obstacleTo(none, typed, day('2026-09-30')), 'plan_period_ahead')
    assert.equal(obstacleTo(none, typed, day('2026-12-31')), 'plan_period_open')
    assert.isNull(obstacleTo(none, { ...typed, isEstimate: true }, day('2026-12-31')))
    assert.isNull(obstacleTo(none, typed, day('2027-01-01')))

    const entry = (id: number, verdict: 'confirmed' | 'sent_back' | null) => ({ id, round: id, correctsId: null, verdict })
    const on = day('2027-02-01')
    assert.equal(obstacleTo(standingOf([entry(1, null)]), typed, on), 'plan_value_waits')
    assert.isNull(obstacleTo(standingOf([entry(1, 'sent_back')]), typed, on))
    assert.equal(obstacleTo(standingOf([entry(1, 'confirmed')]), typed, on), 'plan_correction_needs_reason')
    assert.isNull(obstacleTo(standingOf([entry(1, 'confirmed')]), { ...typed, reason: '転記の誤り' }, on))
  })

  test('[P12] what was public stays behind what corrects it', ({ assert }) => {
    const entry = (id: number, verdict: 'confirmed' | 'sent_back' | null) => ({ id, round: id, correctsId: null, verdict })
    const { published, corrected, waiting } = standingOf([
      entry(1, 'confirmed'),
      entry(2, 'sent_back'),
      entry(3, 'confirmed'),
      entry(4, null),
    ])
    assert.deepEqual([published?.id, corrected.map(({ id }) => id), waiting?.id], [3, [1], 4])
  })

  test('[P12] a value is kept with the places the plan prints', ({ assert }) => {
    assert.deepEqual(
      [
        atPrintedPlaces('35', 1),
        atPrintedPlaces('31.6', 1),
        atPrintedPlaces('31.65', 1),
        atPrintedPlaces('2790', 0),
        atPrintedPlaces('2790.5', 0),
      ],
      ['35.0', '31.6', null, '2790', null]
    )
  })
})
