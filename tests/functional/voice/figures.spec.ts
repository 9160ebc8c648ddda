import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { withdrawVoice } from '#actions/voice/withdraw_voice'
import { voiceResults } from '#queries/certifications/voice_results'
import { freezeClock } from '#tests/support/clock'
import { givenOpenVoice } from '#tests/support/voice'

test.group('Employee voice | figures', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[N13] four answers show nothing, the fifth does, and the sixth to ninth change nothing', async ({ assert }) => {
    const { certification, answer } = await givenOpenVoice()
    const shown = () => voiceResults(certification.id)
    assert.isNull(await shown())
    await answer(5, 5, 4, 1)
    assert.isNull(await shown())
    await answer(5)
    const five = await shown()
    assert.equal(five!.count, 5)
    assert.deepEqual(
      five!.results.map(({ counts }) => counts),
      Array.from({ length: 5 }, () => [1, 0, 0, 1, 3])
    )
    for (const mark of [1, 2, 3, 4]) {
      await answer(mark)
      assert.deepEqual(await shown(), five)
    }
    await answer(1)
    assert.equal((await shown())!.count, 10)
  })

  test('[N13] an answer taken back hides the figures until a whole group more has come', async ({ assert }) => {
    const { certification, answer } = await givenOpenVoice({ employees: 20 })
    const shown = () => voiceResults(certification.id)
    const [first] = await answer(5, 5, 4, 1, 5)
    await withdrawVoice(first!)
    assert.isNull(await shown())
    await answer(2, 2, 2, 2, 2)
    assert.isNull(await shown())
    await answer(2)
    assert.equal((await shown())!.count, 10)
  })

  test('[N13] with six answers one may be taken back, and what is shown stays as it was', async ({ assert }) => {
    const { certification, answer } = await givenOpenVoice()
    await answer(5, 5, 4, 1, 5)
    const five = await voiceResults(certification.id)
    const [sixth] = await answer(1)
    await withdrawVoice(sixth!)
    assert.deepEqual(await voiceResults(certification.id), five)
  })
})
