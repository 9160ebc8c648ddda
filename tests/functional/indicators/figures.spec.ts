import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { figuresOf } from '#queries/indicators/figures_of'
import { indicators } from '#queries/indicators/index'
import { freezeClock } from '#tests/support/clock'
import { byHand, yearOf } from '#tests/support/counted_by_hand'
import { givenHistories, YEARS } from '#tests/support/random_histories'

const codes = indicators.map(({ code }) => code)

/** Asked of every history; the others of every fourth. */
const ALWAYS = [
  'claims-received',
  'grants-decided',
  'yen-granted',
  'budget-taken-up',
  'days-to-decision-net',
  'hires-supported',
  'participants',
  'completion-rate',
  'certified-new',
  'certified-valid',
]
const others = codes.filter((code) => !ALWAYS.includes(code))

test.group('figures of the indicators', (group) => {
  group.each.setup(() => freezeClock(Date.parse('2060-06-01T03:00:00Z')))
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N24] an office without cases has figures all the same: nought of what is counted, nothing of what is measured', async ({
    assert,
  }) => {
    const figures = await figuresOf(codes, { fiscalYears: [2040, 2060, 2061], audience: 'office', by: 'industry' })

    assert.lengthOf(figures, codes.length * 3)
    for (const { measure, period, value, groups } of figures) {
      assert.equal(value, period === null || !['sum', 'distinct'].includes(measure) ? null : 0)
      if (groups) assert.lengthOf(groups, 21)
    }
  })

  test('[N24] [F108] every figure of a hundred random histories is what is counted by hand (seed {$self})')
    .with([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    .run(async ({ assert }, seed) => {
      await givenHistories(seed)
      const figures = [
        ...(await figuresOf(ALWAYS, { fiscalYears: YEARS, audience: 'office' })),
        ...(await figuresOf(others, { fiscalYears: YEARS.filter((year) => year % 4 === seed % 4), audience: 'office' })),
      ]

      for (const { code, fiscalYear, value } of figures)
        assert.strictEqual(value, await byHand[code]!(yearOf(fiscalYear)), `${code} of ${fiscalYear}`)
    })
    .timeout(120_000)
})
