import fc from 'fast-check'
import { test } from '@japa/runner'
import lecture from '#database/rulebooks/courses/lecture'
import { dueBackOf, owedOf, standingOf } from '#rules/courses/fee_owed'
import { feeRefund, type Leaving } from '#rules/courses/fee_refund'
import { day } from '#values/day'
import { yen } from '#values/yen'

const rule = lecture.cancellation
const charge = { amount: yen(3_000), refundable: null, paidOn: null, refundedOn: null, dueOn: day('2026-09-24') }

test.group('Course fees', () => {
  test('[F22] {leaving}: {back} of 3,001 yen come back')
    .with([
      { leaving: 'free', back: 3_001 },
      { leaving: 'by_office', back: 3_001 },
      { leaving: 'late', back: 1_500 },
      { leaving: 'no_show', back: 0 },
    ] as const)
    .run(({ assert }, { leaving, back }) => assert.equal(feeRefund(yen(3_001), leaving, rule), yen(back)))

  test('[F22] nobody gets back more than the fee, and whole yen only', () => {
    const leaving = fc.constantFrom<Leaving>('free', 'late', 'no_show', 'by_office')
    const ratio = fc.integer({ min: 1, max: 20 }).chain((under) => fc.integer({ min: 1, max: under }).map((over) => `${over}/${under}` as const))
    fc.assert(
      fc.property(fc.nat(1_000_000), leaving, ratio, (fee, how, share) => {
        const back = feeRefund(yen(fee), how, { ...rule, lateRefund: share, noShowRefund: share })
        return Number.isInteger(back) && back >= 0 && back <= fee
      })
    )
  })

  test('[F22] {what}')
    .with([
      { what: 'an open charge', is: {}, standing: 'open', owed: 3_000, back: 0 },
      { what: 'a charge after its day', is: { dueOn: day('2026-09-09') }, standing: 'overdue', owed: 3_000, back: 0 },
      { what: 'cancelled in time, nothing is owed', is: { refundable: yen(3_000) }, standing: 'waived', owed: 0, back: 0 },
      { what: 'cancelled late, the rest is owed', is: { refundable: yen(1_500) }, standing: 'open', owed: 1_500, back: 0 },
      { what: 'paid', is: { paidOn: '2026-09-01' }, standing: 'paid', owed: 0, back: 0 },
      { what: 'paid and cancelled', is: { paidOn: '2026-09-01', refundable: yen(1_500) }, standing: 'to_refund', owed: 0, back: 1_500 },
      { what: 'given back', is: { paidOn: '2026-09-01', refundable: yen(1_500), refundedOn: '2026-09-02' }, standing: 'refunded', owed: 0, back: 0 },
    ])
    .run(({ assert }, { is, standing, owed, back }) => {
      const one = { ...charge, ...is }
      assert.equal(standingOf(one, '2026-09-10'), standing)
      assert.equal(owedOf(one), yen(owed))
      assert.equal(dueBackOf(one), yen(back))
    })
})
