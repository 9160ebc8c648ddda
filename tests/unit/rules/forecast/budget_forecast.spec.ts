import { test } from '@japa/runner'
import fc from 'fast-check'
import { forecastBudget, type BudgetFacts } from '#rules/forecast/budget_forecast'
import { fitsInOrder } from '#rules/forecast/fits_in_order'
import { paces } from '#rules/forecast/paces'
import { ENOUGH, rateOfPast, type Rate } from '#rules/forecast/rate_of_past'
import { addDays, day } from '#values/day'

const never: Rate = { low: 0, share: 0, high: 0, cases: 50, isAssumed: false }
const facts = (some: Partial<BudgetFacts> = {}): BudgetFacts => ({
  on: day('2026-09-10'),
  until: day('2027-03-31'),
  yearEnds: day('2027-03-31'),
  left: 1_000_000,
  reserved: 0,
  committed: 0,
  paces: [10_000],
  denial: never,
  slippage: never,
  ...some,
})

const rates = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map((three) => three.sort((one, other) => one - other))
  .map(([low, share, high]): Rate => ({ low: low!, share: share!, high: high!, cases: 30, isAssumed: false }))
const amounts = fc.integer({ min: 0, max: 50_000_000 })
const anyFacts = fc.record({ left: amounts, reserved: amounts, committed: amounts, paces: fc.array(fc.double({ min: 0, max: 1_000_000, noNaN: true }), { maxLength: 2 }), denial: rates, slippage: rates }).map(facts)
const later = (one: string | null, other: string | null) => (one ?? '9') >= (other ?? '9')

test.group('Until when a budget lasts', () => {
  test('[F36] a hundred days at a hundredth a day', ({ assert }) => {
    const { early, late } = forecastBudget(facts())
    assert.equal(early.runsOutOn, addDays(day('2026-09-10'), 100))
    assert.deepEqual(late, early)
  })

  test('[F36] what waits is counted as asked for, what is granted gives a part back, what is denied is not taken', ({ assert }) => {
    const tenth = { ...never, low: 0.1, share: 0.1, high: 0.1 }
    assert.equal(forecastBudget(facts({ reserved: 500_000 })).early.runsOutOn, addDays(day('2026-09-10'), 50))
    assert.equal(forecastBudget(facts({ denial: tenth })).early.runsOutOn, addDays(day('2026-09-10'), 111))
    assert.equal(forecastBudget(facts({ committed: 1_000_000, slippage: tenth })).early.runsOutOn, addDays(day('2026-09-10'), 122))
  })

  test('[F36] nobody asks any more: it lasts, with what is left at the end of the year', ({ assert }) => {
    const { early, late } = forecastBudget(facts({ paces: [] }))
    assert.deepEqual(early, { runsOutOn: null, day: day('2027-03-31'), left: 1_000_000 })
    assert.deepEqual(late, early)
  })

  test('[F36] after the window nothing is asked for; a budget without rest has run out today', ({ assert }) => {
    assert.isNull(forecastBudget(facts({ until: day('2026-09-30') })).early.runsOutOn)
    assert.equal(forecastBudget(facts({ left: 0 })).late.runsOutOn, day('2026-09-10'))
  })

  test('[F36] less is left than a day takes: on the last day of the window it runs out, once the window has closed it lasts', ({ assert }) => {
    const little = { left: 4_000, reserved: 1_000 }
    assert.equal(forecastBudget(facts({ ...little, until: day('2026-09-10') })).early.runsOutOn, day('2026-09-10'))
    for (const until of ['2026-09-09', '2026-05-31'])
      for (const yearEnds of ['2027-03-31', '2026-03-31'])
        assert.deepEqual(forecastBudget(facts({ ...little, until: day(until), yearEnds: day(yearEnds) })).early, {
          runsOutOn: null,
          day: day(yearEnds < '2026-09-10' ? '2026-09-10' : yearEnds),
          left: 3_000,
        })
  })

  test('[F36] the quicker way never ends later than the slower, and never holds more', ({ assert }) => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        const { early, late } = forecastBudget(some)
        assert.isTrue(later(late.runsOutOn, early.runsOutOn))
        if (!early.runsOutOn && !late.runsOutOn && some.committed === 0) assert.isAtMost(early.left, late.left)
      })
    )
  })

  test('[F36] a larger budget lasts no less, a quicker pace no longer', ({ assert }) => {
    fc.assert(
      fc.property(anyFacts, amounts, (some, more) => {
        const quicker = forecastBudget({ ...some, paces: some.paces.map((pace) => pace + more) })
        assert.isTrue(later(forecastBudget({ ...some, left: some.left + more }).early.runsOutOn, forecastBudget(some).early.runsOutOn))
        assert.isTrue(later(forecastBudget(some).early.runsOutOn, quicker.early.runsOutOn))
      })
    )
  })

  test('[F36] too few cases: the rate is assumed and says so; enough: learnt, with its range', ({ assert }) => {
    const assumed = { low: 0, share: 0.1, high: 0.2 }
    assert.deepEqual(rateOfPast({ cases: ENOUGH - 1, of: 100, lost: 50 }, assumed), { ...assumed, cases: ENOUGH - 1, isAssumed: true })
    fc.assert(
      fc.property(fc.integer({ min: ENOUGH, max: 5_000 }), fc.integer({ min: 1, max: 1e9 }), fc.double({ min: -0.1, max: 1.1, noNaN: true }), (cases, of, part) => {
        const { low, share, high, isAssumed } = rateOfPast({ cases, of, lost: of * part }, assumed)
        assert.isFalse(isAssumed)
        assert.isTrue(low >= 0 && low <= share && share <= high && high <= 1)
      })
    )
  })

  test('[F36] the pace is that of the whole window and, once it is long open, of the last three months', ({ assert }) => {
    const asked = [{ arrivedOn: day('2026-04-01'), amount: 1_000 }, { arrivedOn: day('2026-09-01'), amount: 9_100 }]
    assert.deepEqual(paces(asked, day('2026-04-01'), day('2026-04-01')), [1_000])
    assert.deepEqual(paces(asked, day('2026-04-01'), day('2026-09-10')), [10_100 / 163, 100])
    assert.deepEqual(paces(asked, day('2026-10-01'), day('2026-09-10')), [])
  })
})

test.group('The day the budget is reached', () => {
  const claim = (id: number, arrivedOn: string, amount: number) => ({ id, arrivedOn, amount })

  test('[F36] in order of arrival, whole or not at all, to zero and no further', ({ assert }) => {
    const claims = [claim(3, '2026-09-10', 40), claim(1, '2026-09-10', 70), claim(2, '2026-09-10', 50)]
    const { fits, waits, left } = fitsInOrder(110, claims)
    assert.deepEqual(fits.map(({ id }) => id), [1, 3])
    assert.deepEqual(waits.map(({ id }) => id), [2])
    assert.equal(left, 0)
  })

  test('[F36] never more than is left, whatever order they are read in', ({ assert }) => {
    const claims = fc.uniqueArray(fc.record({ id: fc.nat(50), arrivedOn: fc.constantFrom('2026-09-09', '2026-09-10'), amount: fc.integer({ min: 1, max: 100 }) }), { selector: ({ id }) => id })
    fc.assert(
      fc.property(claims, fc.integer({ min: -50, max: 500 }), (some, left) => {
        const result = fitsInOrder(left, some)
        assert.equal(result.fits.reduce((sum, { amount }) => sum + amount, 0) + result.left, Math.max(0, left))
        assert.isAtLeast(result.left, 0)
        assert.deepEqual(fitsInOrder(left, [...some].reverse()), result)
        for (const { amount } of result.waits) assert.isAbove(amount, result.left)
      })
    )
  })
})
