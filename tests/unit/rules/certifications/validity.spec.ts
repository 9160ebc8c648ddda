import { test } from '@japa/runner'
import fc from 'fast-check'
import { intakeObstacle, mayApply, renewalWindow } from '#rules/certifications/intake'
import { levelOf } from '#rules/certifications/levels'
import { isValidOn, reminderDays, validUntil } from '#rules/certifications/validity'
import { addDays, day } from '#values/day'

const days = fc.integer({ min: 0, max: 20_000 }).map((after) => addDays(day('2000-01-01'), after))
const until = day('2029-03-31')

test.group('How long a certificate holds', () => {
  test('[F101] until the day before the same day {years} years later: {last}')
    .with([
      { from: '2026-04-01', years: 3, last: '2029-03-31' },
      { from: '2026-03-01', years: 2, last: '2028-02-29' },
      { from: '2028-02-29', years: 3, last: '2031-02-28' },
      { from: '2028-02-29', years: 4, last: '2032-02-28' },
      { from: '2026-04-01', years: null, last: null },
    ])
    .run(({ assert }, { from, years, last }) => assert.strictEqual(validUntil(day(from), years), last))

  test('[F101] its last day counts, the next one does not, and it never begins before its first', ({ assert }) => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 10 }), (from, years) => {
        const last = validUntil(from, years)!
        const certificate = { valid_from: from, valid_until: last, revoked_on: null, surrendered_on: null }
        assert.deepEqual(
          [addDays(from, -1), from, last, addDays(last, 1)].map((on) => isValidOn(certificate, on)),
          [false, true, true, false]
        )
      })
    )
  })

  test('[F103] revoked or given back, it holds no more from that day', ({ assert }) => {
    const certificate = {
      valid_from: '2026-04-01',
      valid_until: null,
      revoked_on: null as string | null,
      surrendered_on: null as string | null,
    }
    assert.isTrue(isValidOn(certificate, day('2099-01-01')))
    for (const end of ['revoked_on', 'surrendered_on'] as const) {
      assert.isTrue(isValidOn({ ...certificate, [end]: '2027-05-10' }, day('2027-05-09')))
      assert.isFalse(isValidOn({ ...certificate, [end]: '2027-05-10' }, day('2027-05-10')))
    }
  })

  test('[F101] the holder is reminded six and two months before, also at the end of short months', ({ assert }) => {
    assert.deepEqual(reminderDays(until, [6, 2]), ['2028-09-30', '2029-01-31'].map(day))
    assert.deepEqual(reminderDays(day('2028-08-31'), [6, 2]), ['2028-02-29', '2028-06-30'].map(day))
    assert.isEmpty(reminderDays(null, [6, 2]))
  })
})

test.group('When one may apply', () => {
  const scheme = {
    intake: { from: day('2026-06-01'), to: day('2026-07-31') },
    endsOn: null,
    renewal: { opensMonthsBefore: 6, graceDays: 30 },
  }

  test('[F101] a renewal opens six months before expiry and closes after the days of grace', ({ assert }) => {
    assert.deepEqual(renewalWindow(until, scheme.renewal, null), { from: day('2028-09-30'), to: day('2029-04-30') })
    assert.equal(intakeObstacle(scheme, 'renewal', day('2028-09-29'), until), 'notYetOpen')
    assert.isTrue(mayApply(scheme, 'renewal', day('2029-04-30'), until))
    assert.equal(intakeObstacle(scheme, 'renewal', day('2029-05-01'), until), 'closed')
    assert.equal(intakeObstacle({ ...scheme, renewal: null }, 'renewal', day('2029-01-01'), until), 'notRenewable')
    assert.isNull(renewalWindow(null, scheme.renewal, null))
  })

  test('[F90] the intake counts for new applications, its first and last day included', ({ assert }) => {
    assert.equal(intakeObstacle(scheme, 'new', day('2026-05-31')), 'notYetOpen')
    assert.isTrue(mayApply(scheme, 'new', day('2026-06-01')) && mayApply(scheme, 'new', day('2026-07-31')))
    assert.equal(intakeObstacle(scheme, 'new', day('2026-08-01')), 'closed')
    assert.isTrue(mayApply({ ...scheme, intake: null }, 'new', day('2026-12-28')))
  })

  test('[F101] a scheme that has ended takes nothing new and renews nothing', ({ assert }) => {
    const ending = { ...scheme, intake: null, endsOn: day('2028-12-31') }
    assert.isTrue(mayApply(ending, 'new', day('2028-12-31')) && mayApply(ending, 'renewal', day('2028-12-31'), until))
    assert.equal(intakeObstacle(ending, 'new', day('2029-01-01')), 'ended')
    assert.equal(intakeObstacle(ending, 'renewal', day('2029-01-01'), until), 'ended')
    assert.deepEqual(renewalWindow(until, scheme.renewal, ending.endsOn), { from: day('2028-09-30'), to: ending.endsOn })
    assert.isNull(renewalWindow(until, scheme.renewal, day('2028-01-01')))
  })
})

test.group('Stars', () => {
  const label = (ja: string) => ({ ja, en: ja })
  const levels = [1, 3, 5].map((fieldsAtLeast, index) => ({ fieldsAtLeast, label: label('★'.repeat(index + 1)) }))

  test('[P10] {fields} fields are {stars}')
    .with([0, 1, 2, 3, 4, 5].map((fields) => ({ fields, stars: ['', '★', '★', '★★', '★★', '★★★'][fields] || null })))
    .run(({ assert }, { fields, stars }) => assert.strictEqual(levelOf({ levels: levels.toReversed() }, fields)?.label.ja ?? null, stars))
})
