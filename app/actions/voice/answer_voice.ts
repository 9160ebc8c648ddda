import { randomBytes } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import VoiceRound from '#models/voice_round'
import { isGroupMore, voiceFigures, type VoiceAnswers } from '#rules/certifications/voice'
import { RuleViolation } from '#rules/rule_violation'
import { newSpokenSecret, voiceHash } from '#services/voice_secrets'

/**
 * Keeps an answer and deletes its code. Returns the word with which the answer can be taken back.
 * @throws RuleViolation `voice_code_unknown`: never given out, used, or too late; nobody learns which
 */
export const answerVoice = (roundId: number, code: string, answers: VoiceAnswers): Promise<string> =>
  inTransaction(async (trx) => {
    const isOpen = await trx.from('voice_rounds').where('id', roundId).whereNull('closed_at').increment('version', 1)
    const used = await trx
      .from('voice_codes')
      .where({ round_id: roundId, code_hash: voiceHash('code', code) })
      .delete()
    if (Number(isOpen) === 0 || Number(used) === 0) throw new RuleViolation('voice_code_unknown')

    const word = newSpokenSecret()
    const kept = {
      answer_key: randomBytes(16).toString('hex'),
      round_id: roundId,
      answers: JSON.stringify(answers),
      withdrawal_hash: voiceHash('word', word),
    }
    await trx.table('voice_answers').insert(kept)
    await showWholeGroups(trx, roundId)

    return word
  })

async function showWholeGroups(trx: TransactionClientContract, roundId: number) {
  const round = await VoiceRound.findOrFail(roundId, { client: trx })
  const rows: { answers: string }[] = await trx.from('voice_answers').where('round_id', roundId).select('answers')
  if (!isGroupMore(rows.length, round.resultsCount, round.atLeast)) return

  const results = voiceFigures(
    round.questions,
    rows.map((row) => JSON.parse(row.answers))
  )
  await trx
    .from('voice_rounds')
    .where('id', roundId)
    .update({ results: JSON.stringify(results), results_count: rows.length })
}
