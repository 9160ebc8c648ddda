import { test } from '@japa/runner'
import { compact, wholeNumber } from '#values/identifiers/normalise'
import { typedAt } from '#values/typed_at'

test.group('Numbers as people type them', () => {
  test('{typed} → {value}')
    .with([
      { typed: '１，５００，０００円', value: 1_500_000 },
      { typed: ' 3 000 ', value: 3_000 },
      { typed: '0', value: 0 },
      { typed: '1.5', value: null },
      { typed: 'x', value: null },
      { typed: '', value: null },
    ])
    .run(({ assert }, { typed, value }) => assert.equal(wholeNumber(typed), value))

  test('width, spaces and hyphens do not matter', ({ assert }) => {
    assert.equal(compact('１２－３ ４ー５−６'), '123456')
  })
})

test.group('What stands at a path', () => {
  test('by dots or brackets, and only texts', ({ assert }) => {
    const input = { costs: { 0: { amount: '5' } }, declarations: ['a', 'b'], deep: { x: { y: 1 } } }
    assert.equal(typedAt(input, 'costs[0][amount]'), '5')
    assert.equal(typedAt(input, 'costs.0.amount'), '5')
    assert.deepEqual(typedAt(input, 'declarations'), ['a', 'b'])
    assert.isUndefined(typedAt(input, 'deep.x.y'))
    assert.isUndefined(typedAt(input, '__proto__.toString'))
  })
})
