import { test } from '@japa/runner'
import { effectOptions, optionsIn } from '#rules/claims/effect_options'
import { isStillJustified, wasCarriedBy, type HeldField } from '#rules/claims/tier_still_justified'
import { day } from '#values/day'
import { claimWorkflow, type ClaimState } from '#workflows/claim_workflow'

const offered = (state: ClaimState, current = 675_000, standard = 600_000, owed = 0) =>
  effectOptions({ state, current, standard, owed }).map(({ option, amount, difference }) => [option, amount, difference])

test.group('What may be decided of a claim whose certificate was revoked', () => {
  test('[N23] an application not decided yet is kept or asks for less', ({ assert }) => {
    for (const state of ['submitted', 'returned'] as const) {
      assert.deepEqual(offered(state), [
        ['keep', 675_000, 0],
        ['recalculate', 600_000, 75_000],
      ])
    }
  })

  test('[N23] a grant that is not paid is kept, reduced or revoked', ({ assert }) => {
    for (const state of ['granted', 'reported', 'report_returned', 'finalised', 'payment_requested'] as const) {
      assert.deepEqual(offered(state), [
        ['keep', 675_000, 0],
        ['recalculate', 600_000, 75_000],
        ['revoke', 0, 675_000],
      ])
    }
  })

  test('[N23] while the bank has it, it can only be kept; once paid, the difference or the whole is reclaimed', ({ assert }) => {
    assert.deepEqual(offered('in_payment'), [['keep', 675_000, 0]])
    assert.deepEqual(offered('paid'), [
      ['keep', 675_000, 0],
      ['reclaim', 600_000, 75_000],
      ['revoke', 0, 675_000],
    ])
  })

  test('[N23] what is demanded back already is not demanded twice', ({ assert }) => {
    assert.deepEqual(offered('paid', 675_000, 600_000, 75_000), [
      ['keep', 675_000, 0],
      ['revoke', 0, 600_000],
    ])
    assert.deepEqual(offered('paid', 675_000, 600_000, 675_000), [['keep', 675_000, 0]])
  })

  test('[N23] an amount never grows by it, and a grant of nothing is a revocation', ({ assert }) => {
    assert.deepEqual(offered('granted', 500_000, 600_000)[1], ['recalculate', 500_000, 0])
    assert.deepEqual(offered('paid', 500_000, 600_000), [
      ['keep', 500_000, 0],
      ['revoke', 0, 500_000],
    ])
    assert.deepEqual(
      offered('granted', 1_000, 0).map(([option]) => option),
      ['keep', 'revoke']
    )
  })

  test('[N23] a claim that is over or still a draft is left alone', ({ assert }) => {
    for (const state of ['draft', 'refused', 'withdrawn', 'revoked'] as const) assert.isEmpty(offered(state))
  })

  test('each option is a step that the table of claims allows there', ({ assert }) => {
    const steps = { keep: 'keepTier', recalculate: 'adjustTier', reclaim: 'reclaim', revoke: 'revoke' } as const
    for (const state of claimWorkflow.stateNames)
      for (const option of optionsIn(state)) assert.include(claimWorkflow.steps[steps[option]].from, state, `${option} in ${state}`)
  })
})

test.group('Whether another certificate carries the tier', () => {
  const held = (more: Partial<HeldField>): HeldField => ({
    field: 'childcare',
    certification_id: 1,
    valid_from: '2026-01-01',
    valid_until: '2026-12-31',
    revoked_on: null,
    surrendered_on: null,
    ...more,
  })
  const revoked = { certificationId: 1, fields: ['childcare'] }
  const judged = day('2026-06-01')

  test('[N23] any other field that was valid on the day judged does; its first and last day count', ({ assert }) => {
    assert.isFalse(isStillJustified([held({})], revoked, judged))
    assert.isTrue(isStillJustified([held({}), held({ field: 'workplace' })], revoked, judged))
    assert.isTrue(isStillJustified([held({ field: 'workplace', valid_until: '2026-06-01' })], revoked, judged))
    assert.isTrue(isStillJustified([held({ field: 'workplace', valid_from: '2026-06-01' })], revoked, judged))
    assert.isFalse(isStillJustified([held({ field: 'workplace', valid_until: '2026-05-31' })], revoked, judged))
    assert.isFalse(isStillJustified([held({ field: 'workplace', valid_from: '2026-06-02' })], revoked, judged))
  })

  test('[N23] the same field of another case does; one revoked at any time does not', ({ assert }) => {
    assert.isTrue(isStillJustified([held({ certification_id: 2 })], revoked, judged))
    assert.isTrue(isStillJustified([held({ certification_id: null })], revoked, judged))
    assert.isFalse(isStillJustified([held({ certification_id: 2, revoked_on: '2026-11-01' })], revoked, judged))
    assert.isTrue(isStillJustified([held({ certification_id: 2, surrendered_on: '2026-11-01' })], revoked, judged))
  })

  test('[N23] what is revoked carried the tier only if it was valid on the day judged, its revocation left aside', ({ assert }) => {
    assert.isTrue(wasCarriedBy([held({})], revoked, judged))
    assert.isTrue(wasCarriedBy([held({ revoked_on: '2026-05-01' })], revoked, judged))
    assert.isFalse(wasCarriedBy([held({ valid_from: '2026-06-02' })], revoked, judged))
    assert.isFalse(wasCarriedBy([held({ valid_until: '2026-05-31' })], revoked, judged))
    assert.isFalse(wasCarriedBy([held({ surrendered_on: '2026-06-01' })], revoked, judged))
    assert.isFalse(wasCarriedBy([held({ field: 'workplace' }), held({ certification_id: 2 })], revoked, judged))
  })
})
