import { test } from '@japa/runner'
import fc from 'fast-check'
import { bankCalendar, officeCalendar } from '#values/business_calendar'
import { addDays, day, type Day } from '#values/day'

const anyDay = fc.integer({ min: 0, max: 8_000 }).map((days) => addDays(day('2018-01-01'), days))

test.group('Open days', () => {
  test('{on}: office {office}, banks {bank}')
    .with([
      { on: '2026-09-18', office: true, bank: true },
      { on: '2026-09-19', office: false, bank: false },
      { on: '2026-09-21', office: false, bank: false },
      { on: '2026-09-22', office: false, bank: false },
      { on: '2026-09-23', office: false, bank: false },
      { on: '2026-05-06', office: false, bank: false },
      { on: '2026-12-28', office: true, bank: true },
      { on: '2026-12-29', office: false, bank: true },
      { on: '2026-12-30', office: false, bank: true },
      { on: '2026-12-31', office: false, bank: false },
      { on: '2027-01-01', office: false, bank: false },
      { on: '2028-01-03', office: false, bank: false },
      { on: '2027-01-04', office: true, bank: true },
      { on: '2028-02-29', office: true, bank: true },
    ])
    .run(({ assert }, { on, office, bank }) => {
      assert.equal(officeCalendar.isOpen(day(on)), office)
      assert.equal(bankCalendar.isOpen(day(on)), bank)
    })

  test('the first day is not counted (民法第140条)', ({ assert }) => {
    assert.equal(officeCalendar.after(day('2026-09-18'), 1), '2026-09-24')
    assert.equal(officeCalendar.after(day('2026-09-19'), 1), '2026-09-24')
    assert.equal(officeCalendar.after(day('2026-12-28'), 1), '2027-01-04')
    assert.equal(bankCalendar.after(day('2026-12-28'), 1), '2026-12-29')
    assert.equal(officeCalendar.after(day('2026-03-31'), 0), '2026-03-31')
  })

  test('the next open day is the day itself when open', ({ assert }) => {
    assert.equal(officeCalendar.nextOpen(day('2026-09-18')), '2026-09-18')
    assert.equal(officeCalendar.nextOpen(day('2026-12-29')), '2027-01-04')
  })

  test('counting and adding business days undo each other', ({ assert }) => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.constantFrom(officeCalendar, bankCalendar), (from, days, calendar) => {
        const due = calendar.after(from, days)
        assert.isTrue(calendar.isOpen(due))
        assert.equal(calendar.businessDaysBetween(from, due), days)
        assert.equal(calendar.businessDaysBetween(due, from), -days)
      }),
      { seed: 1, numRuns: 500 }
    )
  })

  test('a day is open only on weekdays, and banks are open whenever the office is', ({ assert }) => {
    fc.assert(
      fc.property(anyDay, (on: Day) => {
        if (!officeCalendar.isOpen(on)) return
        assert.notInclude([0, 6], new Date(on).getUTCDay())
        assert.isTrue(bankCalendar.isOpen(on))
      }),
      { seed: 2, numRuns: 2_000 }
    )
  })
})
