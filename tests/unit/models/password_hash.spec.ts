import { test } from '@japa/runner'
import { passwordHash } from '#models/password_hash'

test.group('Password hash', () => {
  test('many at once are all answered, rightly', async ({ assert }) => {
    const hashed = await passwordHash.make('a-long-password')
    const answers = await Promise.all(
      ['a-long-password', 'another', 'a-long-password', ''].map((password) => passwordHash.verify(hashed, password))
    )
    assert.deepEqual(answers, [true, false, true, false])
    assert.match(hashed, /^\$scrypt\$/)
  })
})
