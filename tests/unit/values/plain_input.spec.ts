import { test } from '@japa/runner'
import { isPlain, wellFormed } from '#values/plain_input'

test.group('Plain input', () => {
  test('is what a form sends, and stays as it is', ({ assert }) => {
    const sent = { name: '港 花子', lines: [{ amount: 1, isOn: true, note: null, file: undefined }], empty: {}, list: [] }
    assert.isTrue(isPlain(sent))
    assert.deepEqual(wellFormed(sent), sent)
  })

  test('may hold a file, which is left alone', ({ assert }) => {
    const file = new (class File {
      toString() {
        return 'a file'
      }
    })()
    assert.isTrue(isPlain({ file }))
    assert.strictEqual(wellFormed({ file }).file, file)
  })

  test('has half characters made whole', ({ assert }) => {
    assert.deepEqual(wellFormed({ note: ['\ud83d!', '🍣'] }), { note: ['\ufffd!', '🍣'] })
  })

  test('is not an object that pretends to be something else')
    .with(['{"toString":"x"}', '{"a":[{"__proto__":{"b":1}}]}', '{"a":{"constructor":1}}', '{"valueOf":null}'])
    .run(({ assert }, text) => {
      assert.isFalse(isPlain(JSON.parse(text)))
    })
})
