import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { figuresOf } from '#queries/indicators/figures_of'
import { indicators } from '#queries/indicators/index'
import { freezeClock } from '#tests/support/clock'

test.group('figures of the indicators', (group) => {
  group.each.setup(() => freezeClock(Date.parse('2026-11-28T03:00:00Z')))
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N24] an office without cases has figures all the same: nought of what is counted, nothing of what is measured', async ({
    assert,
  }) => {
    const figures = await figuresOf(
      indicators.map(({ code }) => code),
      { fiscalYears: [2025, 2026, 2027], audience: 'office', by: 'industry' }
    )

    assert.lengthOf(figures, indicators.length * 3)
    for (const { measure, period, value, groups } of figures) {
      assert.equal(value, period === null || !['sum', 'distinct'].includes(measure) ? null : 0)
      if (groups) assert.lengthOf(groups, 21)
    }
  })
})
