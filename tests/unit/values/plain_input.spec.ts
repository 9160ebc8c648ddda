import { test } from '@japa/runner'
import { plainInput } from '#values/plain_input'

test.group('Plain input', () => {
  test('leaves what a form sends as it is', ({ assert }) => {
    const sent = { name: '港 花子', lines: [{ amount: 1, isOn: true, note: null }], empty: {}, list: [] }
    assert.deepEqual(plainInput(sent), sent)
  })

  test('makes half characters whole', ({ assert }) => {
    assert.deepEqual(plainInput({ note: ['\ud83d!', '🍣'] }), { note: ['\ufffd!', '🍣'] })
  })

  test('does not know objects that pretend to be something else')
    .with(['{"toString":"x"}', '{"a":[{"__proto__":{"b":1}}]}', '{"a":{"constructor":1}}', '{"valueOf":null}'])
    .run(({ assert }, text) => {
      assert.isUndefined(plainInput(JSON.parse(text)))
    })
})
