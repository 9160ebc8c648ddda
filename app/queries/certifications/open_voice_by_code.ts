import db from '@adonisjs/lucid/services/db'
import VoiceRound from '#models/voice_round'
import { voiceHash } from '#services/voice_secrets'
import { today } from '#values/clock'

/** The asking that a code opens; null when it was never given out, is used, or comes too late. */
export async function openVoiceByCode(code: string): Promise<VoiceRound | null> {
  const found = await db.from('voice_codes').where('code_hash', voiceHash('code', code)).select('round_id').first()
  if (!found) return null

  return VoiceRound.query()
    .where('id', found.round_id)
    .whereNull('closedAt')
    .where('closesOn', '>=', today())
    .preload('certification', (certification) => void certification.preload('company').preload('scheme'))
    .first()
}
