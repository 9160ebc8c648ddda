import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#actions/in_transaction'
import { isLaidBare } from '#rules/certifications/voice'
import { RuleViolation } from '#rules/rule_violation'
import { voiceHash } from '#services/voice_secrets'

/**
 * Takes an answer back by the word shown after it. Figures made of more answers than are left are hidden.
 * @throws RuleViolation `voice_word_unknown`
 */
export async function withdrawVoice(word: string): Promise<void> {
  const mark = { withdrawal_hash: voiceHash('word', word) }
  const answer = await db.from('voice_answers').where(mark).select('round_id').first()
  if (!answer) throw new RuleViolation('voice_word_unknown')

  await inTransaction(async (trx) => {
    await trx.from('voice_rounds').where('id', answer.round_id).increment('version', 1)
    await trx.from('voice_answers').where(mark).delete()
    const [{ left }] = await trx.from('voice_answers').where('round_id', answer.round_id).count('* as left')
    const round = await trx.from('voice_rounds').where('id', answer.round_id).select('results_count').firstOrFail()
    if (isLaidBare(Number(left), round.results_count)) await trx.from('voice_rounds').where('id', answer.round_id).update({ results: null })
  })
}
