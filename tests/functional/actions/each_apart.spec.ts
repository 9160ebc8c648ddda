import { test } from '@japa/runner'
import { eachApart } from '#actions/each_apart'

test.group('Work on each apart', () => {
  test('one that fails stands in nobody’s way, and is told of afterwards', async ({ assert }) => {
    const done: number[] = []
    const work = async (one: number) => {
      if (one === 2) throw new Error('two')
      done.push(one)
    }
    const failure = await eachApart([1, 2, 3], work).catch((error: AggregateError) => error)

    assert.deepEqual(done, [1, 3])
    assert.deepEqual((failure as AggregateError).errors.map(({ message }) => message), ['two'])
    await eachApart([1, 3], work)
  })
})
