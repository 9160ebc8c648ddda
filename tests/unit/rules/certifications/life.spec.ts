import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { assertHearingReached, assertTimeToAnswer } from '#rules/certifications/hearing'
import { remindedUntil, reminderDue } from '#rules/certifications/reminders'
import { standingOn } from '#rules/certifications/standing'
import { day } from '#values/day'

const held = { valid_from: '2026-04-01', valid_until: '2029-03-31', revoked_on: null, surrendered_on: null }

test.group('How a certificate stands', () => {
  test('[F101] {on}: {standing}')
    .with([
      { on: '2026-03-31', standing: 'ahead' },
      { on: '2026-04-01', standing: 'valid' },
      { on: '2029-03-31', standing: 'valid' },
      { on: '2029-04-01', standing: 'expired' },
    ])
    .run(({ assert }, { on, standing }) => assert.equal(standingOn(held, day(on)), standing))

  test('[F103] revoked from its day on, whatever its validity says; given back first, it was given back', ({ assert }) => {
    const revoked = { ...held, revoked_on: '2027-01-10' }
    assert.equal(standingOn(revoked, day('2027-01-09')), 'valid')
    assert.equal(standingOn(revoked, day('2027-01-10')), 'revoked')
    assert.equal(standingOn({ ...revoked, surrendered_on: '2027-01-05' }, day('2027-02-01')), 'surrendered')
    assert.equal(standingOn({ ...revoked, surrendered_on: '2027-01-11' }, day('2027-02-01')), 'revoked')
  })
})

test.group('When a holder is reminded', () => {
  const scheme = { remindMonthsBefore: [6, 2] }
  const until = day('2029-03-31')

  test('[F101] on {on}: {due}')
    .with([
      { on: '2028-09-29', due: null },
      { on: '2028-09-30', due: '2028-09-30' },
      { on: '2028-12-31', due: '2028-09-30' },
      { on: '2029-01-31', due: '2029-01-31' },
      { on: '2029-03-31', due: '2029-01-31' },
      { on: '2029-04-01', due: null },
    ])
    .run(({ assert }, { on, due }) => assert.strictEqual(reminderDue(until, scheme, day(on)), due))

  test('[F101] a scheme without reminders looks for nothing', ({ assert }) => {
    assert.isNull(remindedUntil({ remindMonthsBefore: [] }, day('2026-04-01')))
    assert.isAbove(Date.parse(remindedUntil(scheme, day('2028-09-30'))!), Date.parse(until))
  })
})

test.group('Time to answer', () => {
  const at = (text: string) => DateTime.fromISO(text, { zone: 'Asia/Tokyo' })

  test('[F103] the day of the notice is not counted: fourteen days after it is the first day of a hearing', ({ assert }) => {
    assert.doesNotThrow(() => assertTimeToAnswer(day('2026-09-10'), at('2026-09-24T09:00'), 14))
    assert.throws(() => assertTimeToAnswer(day('2026-09-10'), at('2026-09-23T23:59'), 14), 'hearing_too_soon')
  })

  test('[F103] nothing is recorded or proposed before the hour of the hearing', ({ assert }) => {
    assert.throws(() => assertHearingReached(at('2026-09-24T14:00'), at('2026-09-24T13:59')), 'hearing_ahead')
    assert.doesNotThrow(() => assertHearingReached(at('2026-09-24T14:00'), at('2026-09-24T14:00')))
  })
})
