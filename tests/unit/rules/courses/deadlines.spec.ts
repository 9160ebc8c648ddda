import { test } from '@japa/runner'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { addBusinessHours } from '#rules/courses/business_hours'
import { businessDaysBefore, freeUntil, waitlistClosesAt } from '#rules/courses/cancellation'
import { dayPartOf } from '#rules/courses/day_part'
import { firstOverlap, overlap } from '#rules/courses/overlap'
import { officeCalendar } from '#values/business_calendar'
import { day, dayOf, TOKYO } from '#values/day'

const tokyo = (text: string) => DateTime.fromISO(text, { zone: TOKYO })
const shown = (at: DateTime) => at.setZone(TOKYO).toFormat("yyyy-MM-dd'T'HH:mm:ss")
const after = (from: string, hours: number) => shown(addBusinessHours(tokyo(from), hours))
const rule = { freeBusinessDays: 3, lateRefund: '1/2', noShowRefund: 'none', article: '第7条' } as const

test.group('Business hours', () => {
  test('[F24] hours of the counter run from nine to five on open days', ({ assert }) => {
    assert.equal(after('2026-09-10T14:00:00', 2), '2026-09-10T16:00:00')
    assert.equal(after('2026-09-10T14:00:00', 3), '2026-09-10T17:00:00')
    assert.equal(after('2026-09-10T16:00:00', 2), '2026-09-11T10:00:00')
    assert.equal(after('2026-09-10T08:00:00', 1), '2026-09-10T10:00:00', 'before the counter opens')
    assert.equal(after('2026-09-10T19:30:00', 1), '2026-09-11T10:00:00', 'after it closed')
  })

  test('[F24] nothing runs over a weekend, a run of holidays or the turn of the year', ({ assert }) => {
    assert.equal(after('2026-09-11T16:00:00', 2), '2026-09-14T10:00:00', 'Friday to Monday')
    assert.equal(after('2026-09-18T16:00:00', 2), '2026-09-24T10:00:00', 'the silver week, 19 to 23 September 2026')
    assert.equal(after('2026-12-28T16:00:00', 2), '2027-01-04T10:00:00')
    assert.equal(after('2026-09-12T12:00:00', 16), '2026-09-15T17:00:00', 'begun on a Saturday')
  })

  test('[F24] the end lies in the counter\'s hours, never earlier for more hours, and adds up', ({ assert }) => {
    const moment = fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2027-03-31T00:00:00Z') })
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (at, one, more) => {
        const from = DateTime.fromMillis(at)
        const end = addBusinessHours(from, one)
        const inTokyo = end.setZone(TOKYO)
        assert.isTrue(officeCalendar.isOpen(dayOf(end)))
        assert.isTrue(inTokyo.hour >= 9 && (inTokyo.hour < 17 || inTokyo.toMillis() === inTokyo.startOf('hour').toMillis()))
        assert.equal(addBusinessHours(end, more).toMillis(), addBusinessHours(from, one + more).toMillis())
      }),
      { seed: 20260910, numRuns: 300 }
    )
  })
})

test.group('Deadlines of a place', () => {
  test('[F22] leaving is free until the last second of the third open day before', ({ assert }) => {
    const until = (startsAt: string) => shown(freeUntil({ startsAt: tokyo(startsAt) }, rule))

    assert.equal(until('2026-09-10T10:00:00'), '2026-09-07T23:59:59')
    assert.equal(until('2026-09-14T10:00:00'), '2026-09-09T23:59:59', 'over a weekend')
    assert.equal(until('2026-09-25T10:00:00'), '2026-09-17T23:59:59', 'over a run of holidays')
    assert.equal(freeUntil({ startsAt: tokyo('2026-09-10T10:00:00') }, rule).millisecond, 999)
    assert.equal(businessDaysBefore(day('2027-01-04'), 1), '2026-12-28')
  })

  test('[F10] [F22] who applied for the old date has two open days to decline the new one, though not after it began', ({ assert }) => {
    const moved = { startsAt: tokyo('2026-09-14T10:00:00'), movedAt: tokyo('2026-09-10T14:00:00'), arrivedAt: tokyo('2026-08-01T10:00:00') }

    assert.equal(shown(freeUntil(moved, rule)), '2026-09-14T10:00:00')
    assert.equal(shown(freeUntil({ ...moved, startsAt: tokyo('2026-09-15T10:00:00') }, rule)), '2026-09-14T14:00:00')
    assert.equal(shown(freeUntil({ ...moved, startsAt: tokyo('2026-10-15T10:00:00') }, rule)), '2026-10-09T23:59:59', 'the ordinary deadline, when it is later')
    assert.equal(shown(freeUntil({ ...moved, arrivedAt: tokyo('2026-09-10T15:00:00') }, rule)), '2026-09-09T23:59:59', 'who came later knew the date')
  })

  test('[N11] the waiting list ends with a day', ({ assert }) => {
    assert.equal(shown(waitlistClosesAt(tokyo('2026-09-10T10:00:00'), { closesDaysBefore: 1 })), '2026-09-09T23:59:59')
    assert.equal(shown(waitlistClosesAt(tokyo('2026-09-10T10:00:00'), { closesDaysBefore: 0 })), '2026-09-10T10:00:00', 'never after the beginning')
  })

  test('[F10] a session is by day, in the evening or at the weekend', ({ assert }) => {
    assert.equal(dayPartOf(tokyo('2026-09-10T16:59:00')), 'daytime')
    assert.equal(dayPartOf(tokyo('2026-09-10T17:00:00')), 'evening')
    assert.equal(dayPartOf(tokyo('2026-09-12T10:00:00')), 'weekend')
    assert.equal(dayPartOf(tokyo('2026-09-21T18:00:00')), 'weekend', 'a holiday')
  })

  test('[F21] meetings that touch do not overlap', ({ assert }) => {
    const span = (from: number, to: number) => ({ startsAt: tokyo('2026-09-10').plus({ hours: from }), endsAt: tokyo('2026-09-10').plus({ hours: to }) })

    assert.isFalse(overlap(span(9, 12), span(12, 15)))
    assert.isTrue(overlap(span(9, 12), span(11, 15)))
    assert.isTrue(overlap(span(9, 15), span(10, 11)))
    assert.deepEqual(firstOverlap([span(9, 12)], [span(12, 13), span(10, 11), span(11, 12)]), span(10, 11))
    assert.isNull(firstOverlap([], [span(9, 12)]))
  })
})
