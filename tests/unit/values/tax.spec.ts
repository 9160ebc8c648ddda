import { test } from '@japa/runner'
import fc from 'fast-check'
import { netOf } from '#values/tax'
import { yen } from '#values/yen'

test.group('Amounts without consumption tax', () => {
  test('[F51] {amount} {tax} {rate}: {net}')
    .with([
      { amount: 165_000, tax: 'included', rate: 10, net: 150_000 },
      { amount: 108, tax: 'included', rate: 8, net: 100 },
      { amount: 109, tax: 'included', rate: 10, net: 99 },
      { amount: 1, tax: 'included', rate: 10, net: 0 },
      { amount: 1_000, tax: 'excluded', rate: null, net: 1_000 },
      { amount: 1_000, tax: 'exempt', rate: null, net: 1_000 },
      { amount: 9_999_999_999, tax: 'included', rate: 10, net: 9_090_909_090 },
    ] as const)
    .run(({ assert }, { amount, tax, rate, net }) => assert.equal(netOf(yen(amount), tax, rate), net))

  test('[F51] never above the amount, and the next yen would be too much', ({ assert }) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), fc.constantFrom(8 as const, 10 as const), (amount, rate) => {
        const net = netOf(yen(amount), 'included', rate)
        assert.isTrue(net * (100 + rate) <= amount * 100)
        assert.isTrue((net + 1) * (100 + rate) > amount * 100)
      }),
      { seed: 3, numRuns: 2_000 }
    )
  })

  test('an amount with tax needs its rate', ({ assert }) => {
    assert.throws(() => netOf(yen(110), 'included'), RangeError)
  })
})
