import { test } from '@japa/runner'
import { destinationOf } from '#values/destination'
import { localPath } from '#values/local_path'

test.group('Local path', () => {
  test('{text} is {expected}')
    .with([
      { text: '/', expected: '/' },
      { text: '/companies/7?tab=2', expected: '/companies/7?tab=2' },
      { text: '/a/../b', expected: '/b' },
      { text: '//evil.example', expected: null },
      { text: '/\\evil.example', expected: null },
      { text: '/x\\..\\evil', expected: null },
      { text: '/.//evil.example', expected: null },
      { text: 'https://evil.example', expected: null },
      { text: 'javascript:alert(1)', expected: null },
      { text: '/\n/evil.example', expected: null },
      { text: '/a b', expected: null },
      { text: `/${'a'.repeat(8000)}`, expected: null },
      { text: ['/a'], expected: null },
      { text: undefined, expected: null },
    ])
    .run(({ assert }, { text, expected }) => {
      assert.equal(localPath(text), expected)
    })

  test('an estimate rides along with the path', ({ assert }) => {
    assert.equal(destinationOf({ to: '/claims?x=1', estimate: 'a b' }), '/claims?x=1&estimate=a%20b')
    assert.equal(destinationOf({ estimate: '港' }), '/start?estimate=%E6%B8%AF')
    assert.isNull(destinationOf({ to: '//evil.example' }))
  })
})
