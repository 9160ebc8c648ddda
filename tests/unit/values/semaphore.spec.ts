import { test } from '@japa/runner'
import { semaphore } from '#values/semaphore'

test.group('Semaphore', () => {
  test('no more than its places work at once, and everyone gets a turn', async ({ assert }) => {
    const atMost = semaphore(2)
    let inside = 0
    let most = 0
    const work = () =>
      atMost(async () => {
        most = Math.max(most, (inside += 1))
        await new Promise((done) => setImmediate(done))
        inside -= 1
        return true
      })

    const done = await Promise.all(Array.from({ length: 20 }, work))
    assert.lengthOf(done.filter(Boolean), 20)
    assert.equal(most, 2)
  })

  test('work that fails gives its place back', async ({ assert }) => {
    const atMost = semaphore(1)
    await assert.rejects(() => atMost(() => Promise.reject(new Error('failed'))), 'failed')
    assert.equal(await atMost(async () => 'next'), 'next')
  })
})
