import { test } from '@japa/runner'
import { medianOf, rounded } from '#rules/indicators/measures'
import { periodOf } from '#rules/indicators/period'
import { groupsToldOpenly, toldOpenly } from '#rules/indicators/told'
import { day } from '#values/day'

const tally = (subjects: number, more = {}) => ({ rows: subjects, part: subjects, whole: 0, subjects, inPart: 0, inRest: 0, ...more })
const companies = { measure: 'sum', protects: 'companies', isOfTheCity: false } as const
const money = { ...companies, isOfTheCity: true }
const rate = { ...companies, measure: 'share' } as const

test.group('measures of the indicators', () => {
  test('[N24] shares are rounded in whole numbers, half upwards', ({ assert }) => {
    assert.deepEqual([rounded(100, 3), rounded(200, 3), rounded(5, 100), rounded(45, 100), rounded(0, 7)], [33.3, 66.7, 0.1, 0.5, 0])
    assert.deepEqual([medianOf([]), medianOf([3]), medianOf([9, 1, 2]), medianOf([4, 1])], [null, 3, 2, 2.5])
  })

  test('[N24] the office counts a running year to today, the public to the end of the last month', ({ assert }) => {
    const on = day('2026-11-28')
    assert.deepEqual(periodOf(2026, 'office', on), { fiscalYear: 2026, from: day('2026-04-01'), to: on, isClosed: false })
    assert.equal(periodOf(2026, 'public', on)?.to, '2026-10-31')
    assert.equal(periodOf(2025, 'public', on)?.to, '2026-03-31')
    assert.isNull(periodOf(2026, 'public', day('2026-04-30')))
    assert.isNull(periodOf(2027, 'office', on))
  })

  test('[N24] money of the city is told however few it went to, companies only from five on', ({ assert }) => {
    assert.equal(toldOpenly(money, tally(1, { part: 199_000 }), true).value, 199_000)
    assert.isTrue(toldOpenly(companies, tally(4), true).isMasked)
    assert.equal(toldOpenly(companies, tally(5), true).value, 5)
    assert.equal(toldOpenly(companies, tally(0), true).value, 0)
  })

  test('[N24] a running year is told as at least so many, and its rates not before it has passed', ({ assert }) => {
    assert.include(toldOpenly(companies, tally(13), false), { value: 10, isAtLeast: true, isMasked: false })
    assert.isTrue(toldOpenly(companies, tally(0), false).isMasked)
    assert.isTrue(toldOpenly(rate, tally(20, { whole: 20 }), false).isMasked)
  })

  test('[N24] a rate is left out where few stand on one side of it', ({ assert }) => {
    assert.isTrue(toldOpenly(rate, tally(20, { part: 18, whole: 20, inPart: 18, inRest: 2 }), true).isMasked)
    assert.include(toldOpenly(rate, tally(20, { part: 20, whole: 20, inPart: 20, inRest: 0 }), true), {
      value: 100,
      numerator: null,
      denominator: null,
    })
  })

  test('[N24] where the one group that has anybody is small, the whole table is left out', ({ assert }) => {
    const groups = [
      { key: 'a', tally: tally(2, { part: 300_000 }) },
      { key: 'b', tally: tally(0) },
    ]
    assert.isNull(groupsToldOpenly(money, toldOpenly(money, tally(2, { part: 300_000 }), true), groups))
  })
})
