import { test } from '@japa/runner'
import { tierReason, type Held } from '#rules/claims/tier_reason'
import { day } from '#values/day'

const held = (more: Partial<Held> = {}): Held => ({
  field: 'childcare',
  valid_from: '2024-01-01',
  valid_until: '2026-06-30',
  revoked_on: null,
  surrendered_on: null,
  ...more,
})
const on = (judgedOn: string, ...all: Held[]) => tierReason(all, day(judgedOn), null)

test.group('Why a claim has its tier', () => {
  test('[N1] the last day of validity counts, the day after does not', ({ assert }) => {
    const certified = { kind: 'certified', field: 'childcare', until: '2026-06-30' }
    assert.deepEqual(on('2026-06-29', held()), certified)
    assert.deepEqual(on('2026-06-30', held()), certified)
    assert.deepEqual(on('2026-07-01', held()), { kind: 'expired', on: '2026-06-30' })
  })

  test('[N1] the first day counts, the day before does not', ({ assert }) => {
    assert.equal(on('2024-01-01', held()).kind, 'certified')
    assert.deepEqual(on('2023-12-31', held()), { kind: 'notYet', on: '2024-01-01' })
  })

  test('[N1] of several fields the one that holds longest is named', ({ assert }) => {
    assert.deepEqual(on('2026-06-01', held(), held({ field: 'workplace', valid_until: '2027-03-31' })), {
      kind: 'certified',
      field: 'workplace',
      until: '2027-03-31',
    })
    assert.deepEqual(on('2026-06-01', held(), held({ field: 'award', valid_until: null })), { kind: 'certifiedForGood', field: 'award' })
  })

  test('[N1] revoked, given back, expired: what ended last before that day is the reason', ({ assert }) => {
    assert.deepEqual(on('2026-06-01', held({ revoked_on: '2026-05-01' })), { kind: 'revoked', on: '2026-05-01' })
    assert.deepEqual(on('2026-06-01', held({ surrendered_on: '2026-06-01' })), { kind: 'surrendered', on: '2026-06-01' })
    assert.deepEqual(on('2026-07-02', held(), held({ field: 'workplace', revoked_on: '2026-01-01' })), {
      kind: 'expired',
      on: '2026-06-30',
    })
    assert.deepEqual(on('2026-06-01'), { kind: 'none' })
  })

  test('[N23] a tier that was given stays explained; one taken away later says when', ({ assert }) => {
    const revoked = held({ revoked_on: '2026-05-01' })
    assert.equal(tierReason([revoked], day('2026-04-01'), 'certified').kind, 'certified')
    assert.equal(tierReason([revoked], day('2026-05-01'), 'certified').kind, 'certified')
    assert.deepEqual(tierReason([revoked], day('2026-04-01'), 'standard'), { kind: 'takenAway', on: '2026-05-01' })
  })
})
