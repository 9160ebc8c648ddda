import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { answerVoice } from '#actions/voice/answer_voice'
import { openVoice } from '#actions/voice/open_voice'
import { voiceResults } from '#queries/certifications/voice_results'
import { freshDatabase } from '#tests/support/database'
import { givenOpenVoice, givenVoiceCase } from '#tests/support/voice'

test.group('Employee voice | at once', (group) => {
  group.each.setup(() => freshDatabase())

  test('[N13] one code posted eight times at once is one answer', async ({ assert }) => {
    const { round, codes, marks, answers } = await givenOpenVoice()
    const sent = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => answerVoice(round.id, codes[0]!, marks((index % 5) + 1))))

    assert.lengthOf(
      sent.filter(({ status }) => status === 'fulfilled'),
      1
    )
    assert.lengthOf(await answers(), 1)
    assert.lengthOf(await db.from('voice_codes').where('round_id', round.id), 11)
  })

  test('[N13] five codes at once make one group, and its figures', async ({ assert }) => {
    const { certification, round, codes, marks } = await givenOpenVoice()
    await Promise.all(codes.slice(0, 5).map((code) => answerVoice(round.id, code, marks(4))))

    assert.equal((await voiceResults(certification.id))!.count, 5)
  })

  test('[F92] two members opening at once open one round', async ({ assert }) => {
    const { certification, actor } = await givenVoiceCase()
    const rounds = await Promise.all([openVoice(certification.id, actor), openVoice(certification.id, actor)])

    assert.equal(rounds[0]!.id, rounds[1]!.id)
    assert.lengthOf(await db.from('voice_codes'), 12)
  })
})
