import Certification from '#models/certification'
import VoiceRound from '#models/voice_round'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { regularEmployeesOf, voiceObstacle } from '#rules/certifications/voice'
import { today } from '#values/clock'
import { idIn } from '#values/id_in'

/** What a company sees of the asking of its employees: whether it is open, never what they say or how many have. */
export async function voicePage(companyId: number, certificationId: number) {
  const certification = await Certification.query()
    .where({ id: idIn(certificationId), companyId })
    .preload('company')
    .preload('scheme')
    .preload('edition')
    .firstOrFail()
  const { voice } = certification.edition.definition as SchemeDefinition
  const round = await VoiceRound.query()
    .where('certificationId', certification.id)
    .select('id', 'seats', 'sheet', 'openedOn', 'closesOn', 'closedAt')
    .first()
  const seats = regularEmployeesOf(certification)
  const isOver = round !== null && (round.closedAt !== null || round.closesOn < today())

  return { certification, scheme: certification.scheme, voice, seats, round, isOver, obstacle: round ? null : voiceObstacle(voice, seats) }
}
