import { inTransaction } from '#actions/in_transaction'
import Certification from '#models/certification'
import { sealed } from '#models/secret'
import VoiceRound from '#models/voice_round'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { regularEmployeesOf, voiceObstacle } from '#rules/certifications/voice'
import { RuleViolation } from '#rules/rule_violation'
import { newSpokenSecret, voiceHash } from '#services/voice_secrets'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { addDays } from '#values/day'

/**
 * Opens the asking of a company's employees, with as many one-time codes as it has regular ones; once for each case.
 * @throws RuleViolation `voice_case_closed`, `voice_not_asked`, `voice_employees_unknown` or `voice_too_few`
 */
export const openVoice = (certificationId: number, actor: Actor): Promise<VoiceRound> =>
  inTransaction(async (trx) => {
    await trx.from('certifications').where('id', certificationId).increment('version', 1)
    const opened = await VoiceRound.query({ client: trx }).where('certificationId', certificationId).first()
    if (opened) return opened

    const certification = await Certification.query({ client: trx })
      .where('id', certificationId)
      .preload('company')
      .preload('edition')
      .firstOrFail()
    if (!certification.isOpen) throw new RuleViolation('voice_case_closed')
    const { voice } = certification.edition.definition as SchemeDefinition
    const seats = regularEmployeesOf(certification)
    const obstacle = voiceObstacle(voice, seats)
    if (obstacle) throw new RuleViolation(obstacle, { least: voice?.atLeast ?? 0 })

    const codes = Array.from({ length: seats! }, newSpokenSecret)
    const row = {
      certification_id: certificationId,
      seats,
      at_least: voice!.atLeast,
      questions: JSON.stringify(voice!.questions),
      sheet: sealed(codes),
    }
    const days = { opened_on: today(), closes_on: addDays(today(), voice!.openDays) }
    const [id] = await trx.table('voice_rounds').insert({ ...row, ...days, opened_by_id: actor.id })
    await trx.table('voice_codes').multiInsert(codes.map((code) => ({ code_hash: voiceHash('code', code), round_id: id })))

    return VoiceRound.findOrFail(id, { client: trx })
  })
