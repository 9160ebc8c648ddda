import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { hasOpenWaitlist, SESSION_STATUSES, statusOf, takesApplications, type SeenSession, type SessionStatus } from '#rules/courses/session_status'

const at = DateTime.fromISO('2026-09-10T05:00:00Z')
const session: SeenSession = {
  state: 'published',
  allocation: 'first_come',
  applyFrom: at.minus({ days: 10 }),
  applyUntil: at.plus({ days: 10 }),
  startsAt: at.plus({ days: 20 }),
  endsAt: at.plus({ days: 30 }),
  seats: 30,
  free: 20,
  hasWaitlist: true,
}
const opens = { applyFrom: at.plus({ seconds: 1 }) }
const closed = { applyUntil: at.minus({ seconds: 1 }) }
const begun = { startsAt: at }

test.group('The word of a session', () => {
  test('[F12] {why}: {word}')
    .with<{ why: string; facts: Partial<SeenSession>; word: SessionStatus }[]>([
      { why: 'seats are free', facts: {}, word: 'open' },
      { why: 'three seats are left', facts: { free: 3 }, word: 'few' },
      { why: 'a tenth is left', facts: { seats: 100, free: 10 }, word: 'few' },
      { why: 'the only seat is free', facts: { seats: 1, free: 1 }, word: 'open' },
      { why: 'nothing is left', facts: { free: 0 }, word: 'waitlist' },
      { why: 'nothing is left and there is no list', facts: { free: 0, hasWaitlist: false }, word: 'full' },
      { why: 'a lottery takes everybody', facts: { free: 0, allocation: 'lottery' }, word: 'lottery' },
      { why: 'a selection takes everybody', facts: { free: 0, allocation: 'selection' }, word: 'selection' },
      { why: 'applications open in a second', facts: opens, word: 'not_yet' },
      { why: 'applications end this very moment', facts: { applyUntil: at }, word: 'open' },
      { why: 'applications have ended', facts: closed, word: 'closed' },
      { why: 'it begins this moment', facts: { ...closed, ...begun }, word: 'running' },
      { why: 'it has begun but still takes people', facts: begun, word: 'open' },
      { why: 'it ends this moment', facts: { ...begun, endsAt: at }, word: 'finished' },
      { why: 'its results are closed', facts: { state: 'finished' }, word: 'finished' },
      { why: 'it was cancelled', facts: { state: 'cancelled', endsAt: at }, word: 'cancelled' },
    ])
    .run(({ assert }, { facts, word }) => {
      assert.equal(statusOf({ ...session, ...facts }, at), word)
    })

  test('[F23] one waits while the list is open, up to the last second of its last day', ({ assert }) => {
    const list = { isWaitlistOpen: true, startsAt: DateTime.fromISO('2026-09-20T04:00:00Z'), waitlist: { closesDaysBefore: 2 } }
    const lastSecond = DateTime.fromISO('2026-09-18T23:59:59+09:00')

    assert.isTrue(hasOpenWaitlist(list, lastSecond))
    assert.isFalse(hasOpenWaitlist(list, lastSecond.plus({ seconds: 1 })))
    assert.isFalse(hasOpenWaitlist({ ...list, isWaitlistOpen: false }, at))
    assert.isFalse(hasOpenWaitlist({ ...list, waitlist: null }, at))
  })

  test('[F12] one can apply while seats, a lottery, a selection or the waiting list are open', ({ assert }) => {
    assert.deepEqual(SESSION_STATUSES.filter(takesApplications), ['open', 'few', 'lottery', 'selection', 'waitlist'])
  })
})
