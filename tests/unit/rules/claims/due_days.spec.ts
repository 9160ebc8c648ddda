import { test } from '@japa/runner'
import { correctionDueOn, daysLeft, dueOn, resumedDueOn, withdrawableUntil } from '#rules/claims/due_days'
import { routeFor } from '#rules/approvals/route'
import { termsOf } from '#tests/support/terms'
import { day } from '#values/day'

test.group('期限', () => {
  test('the standard period counts business days from the day after arrival', ({ assert }) => {
    assert.equal(dueOn(day('2026-06-01'), 20), '2026-06-29')
    assert.equal(dueOn(day('2026-12-25'), 2), '2027-01-04')
    assert.equal(dueOn(day('2027-03-31'), 1), '2027-04-01')
  })

  test('it stands still while the claim is with the company', ({ assert }) => {
    const left = daysLeft(day('2026-06-29'), day('2026-06-15'))
    assert.equal(left, 10)
    assert.equal(resumedDueOn(day('2026-07-01'), left), '2026-07-15')
    assert.equal(daysLeft(day('2026-06-29'), day('2026-07-10')), 0)
  })

  test('a correction is due after fourteen days, on an open day', ({ assert }) => {
    assert.equal(correctionDueOn(day('2026-06-01'), 14), '2026-06-15')
    assert.equal(correctionDueOn(day('2026-09-05'), 14), '2026-09-24')
    assert.equal(correctionDueOn(day('2026-12-18'), 14), '2027-01-04')
  })

  test('a grant may be withdrawn for fourteen days from the day after the notice', ({ assert }) => {
    assert.equal(withdrawableUntil(day('2026-03-25'), 14), '2026-04-08')
  })
})

test.group('決裁の経路', () => {
  const terms = termsOf('recruitment-cost', 2026)

  test('[F67] {step} of {amount}: {posts}')
    .with([
      { step: 'decideGrant', amount: 0, posts: ['section_chief'] },
      { step: 'decideGrant', amount: 300_000, posts: ['section_chief'] },
      { step: 'decideGrant', amount: 300_001, posts: ['section_chief', 'division_chief'] },
      { step: 'finaliseAmount', amount: 300_000, posts: ['section_chief'] },
      { step: 'finaliseAmount', amount: 1_250_000, posts: ['section_chief', 'division_chief'] },
      { step: 'refuse', amount: 0, posts: ['section_chief', 'division_chief'] },
      { step: 'revoke', amount: 1, posts: ['section_chief', 'division_chief'] },
    ] as const)
    .run(({ assert }, { step, amount, posts }) => assert.deepEqual(routeFor(terms, step, amount), [...posts]))
})
