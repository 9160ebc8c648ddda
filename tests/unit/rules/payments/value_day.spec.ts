import { test } from '@japa/runner'
import { assertValueDay, payableYears, valueDays } from '#rules/payments/value_day'
import type { RuleViolation } from '#rules/rule_violation'
import { day } from '#values/day'

const reasonOf = (valueOn: string, today: string, fiscalYear: number) => {
  try {
    assertValueDay(day(valueOn), day(today), fiscalYear)
    return null
  } catch (error) {
    return (error as RuleViolation).reason
  }
}

test.group('Value day of a run', () => {
  test('[F84] {why}')
    .with([
      { why: 'tomorrow', valueOn: '2026-09-02', today: '2026-09-01', year: 2026, reason: null },
      { why: 'not today', valueOn: '2026-09-01', today: '2026-09-01', year: 2026, reason: 'value_day_far' },
      { why: 'thirty days ahead', valueOn: '2026-10-01', today: '2026-09-01', year: 2026, reason: null },
      { why: 'not thirty-one', valueOn: '2026-10-02', today: '2026-09-01', year: 2026, reason: 'value_day_far' },
      { why: 'not on a Saturday', valueOn: '2026-09-05', today: '2026-09-01', year: 2026, reason: 'value_day_closed' },
      { why: 'not on the day between two holidays', valueOn: '2026-09-22', today: '2026-09-01', year: 2026, reason: 'value_day_closed' },
      { why: 'banks are open on 30 December', valueOn: '2026-12-30', today: '2026-12-10', year: 2026, reason: null },
      { why: 'and closed on the 31st', valueOn: '2026-12-31', today: '2026-12-10', year: 2026, reason: 'value_day_closed' },
      { why: 'the old year until 31 May', valueOn: '2027-05-31', today: '2027-05-10', year: 2026, reason: null },
      { why: 'not in June', valueOn: '2027-06-01', today: '2027-05-10', year: 2026, reason: 'value_day_other_year' },
      { why: 'not before the year begins', valueOn: '2027-03-31', today: '2027-03-10', year: 2027, reason: 'value_day_other_year' },
    ])
    .run(({ assert }, { valueOn, today, year, reason }) => {
      assert.equal(reasonOf(valueOn, today, year), reason)
    })

  test('[F84] every day offered is a day taken', ({ assert }) => {
    const today = day('2026-12-15')
    const [year] = payableYears(today)
    for (const offered of valueDays(today)) assert.doesNotThrow(() => assertValueDay(offered, today, year!))
  })
})
