import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { applicationWindow, isOpenAt, lastMoment, nextOpening } from '#rules/claims/application_window'
import { termsOf } from '#tests/support/terms'
import { day } from '#values/day'

const { window } = termsOf('recruitment-cost', 2025)
const at = (moment: string) => DateTime.fromISO(moment)

test.group('募集期間 | 第6条', () => {
  test('{moment}: {isOpen}')
    .with([
      { moment: '2025-04-27T23:59:59.999+09:00', isOpen: false },
      { moment: '2025-04-28T00:00:00.000+09:00', isOpen: true },
      { moment: '2026-01-31T23:59:59.999+09:00', isOpen: true },
      { moment: '2026-01-31T14:59:59.999Z', isOpen: true },
      { moment: '2026-02-01T00:00:00.000+09:00', isOpen: false },
      { moment: '2026-01-31T15:00:00.000Z', isOpen: false },
    ])
    .run(({ assert }, { moment, isOpen }) => assert.equal(isOpenAt(window, at(moment)), isOpen))

  test('the last moment is the last millisecond of the last day in Tokyo', ({ assert }) => {
    assert.equal(lastMoment(window).toUTC().toISO(), '2026-01-31T14:59:59.999Z')
  })

  test('before it, the opening is named; after it, nothing is promised', ({ assert }) => {
    assert.equal(applicationWindow(window, day('2025-04-27'))[0]!.metFrom, '2025-04-28')
    assert.isNull(applicationWindow(window, day('2026-02-01'))[0]!.metFrom)
    assert.isEmpty(applicationWindow(window, day('2026-01-31')))
  })

  test('the next opening is the first one after the day', ({ assert }) => {
    const windows = [{ from: day('2026-04-28') }, { from: day('2025-04-28') }]
    assert.equal(nextOpening(windows, day('2026-02-01')), '2026-04-28')
    assert.isNull(nextOpening(windows, day('2026-04-28')))
  })
})
