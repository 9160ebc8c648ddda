import { test } from '@japa/runner'
import { at, Calendar } from '#database/seeders/demo/story/calendar'
import { addDays, day } from '#values/day'

test.group('The calendar of the demo town', () => {
  test('on whatever day the demonstration starts, its first story begins in the year it tells of, and the last one yesterday', ({
    assert,
  }) => {
    for (let today = day('2026-04-01'); today <= day('2027-04-01'); today = addDays(today, 1)) {
      const calendar = new Calendar(at(today, '09:00').toUTC() as never)
      const first = calendar.day(calendar.rankOf(150))
      assert.isTrue(calendar.year.contains(first), `${today}: ${first} is not in ${calendar.year.label}`)
      assert.isBelow(calendar.day(0).localeCompare(today), 0)
      assert.isAtMost(calendar.day(calendar.rankOf(75)).localeCompare(calendar.day(calendar.rankOf(31))), 0)
    }
  })

  test('a form of the year before becomes one of today on 1 April', ({ assert }) => {
    const present = at(day('2027-04-01'), '00:00:30')
    const moved = new Calendar(present.toUTC() as never).inPresentYear(at(day('2027-03-30'), '15:00'))
    assert.equal(moved.toISODate(), '2027-04-01')
    assert.isTrue(moved <= present)
  })
})
