import db from '@adonisjs/lucid/services/db'
import { answerVoice } from '#actions/voice/answer_voice'
import { openVoice } from '#actions/voice/open_voice'
import Certification from '#models/certification'
import CertificationScheme from '#models/certification_scheme'
import { givenCompany, givenMember } from '#tests/support/people'
import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

/** A case of a company with so many regular employees, and the member who keeps it. */
export async function givenVoiceCase({ employees = 12, scheme = 'work-life-balance' as string } = {}) {
  const company = await givenCompany({ regularEmployees: employees })
  const user = await givenMember(company)
  const { id: schemeId, currentEditionId } = await CertificationScheme.findByOrFail('code', scheme)
  const certification = await Certification.create({
    version: 0,
    companyId: company.id,
    schemeId,
    schemeEditionId: currentEditionId!,
    fiscalYear: FiscalYear.containing(today()).year,
    state: 'draft',
    isOpen: true,
    openedById: user.id,
    searchText: '',
  })
  const home = `/companies/${company.id}/certifications/${certification.id}/voice`

  return { company, user, certification, home, actor: { id: user.id, as: 'applicant', companyId: company.id } as const }
}

/** With its codes still on the sheet. */
export async function givenOpenVoice(asked: Parameters<typeof givenVoiceCase>[0] = {}) {
  const given = await givenVoiceCase(asked)
  const round = await openVoice(given.certification.id, given.actor)
  const codes = round.sheet! as string[]
  const marks = (mark: number) => Object.fromEntries((round.questions as { code: string }[]).map(({ code }) => [code, mark]))
  const answer = async (...all: number[]) => {
    const words: string[] = []
    for (const mark of all) words.push(await answerVoice(round.id, codes.shift()!, marks(mark)))
    return words
  }

  return { ...given, round, codes, marks, answer, answers: () => db.from('voice_answers').where('round_id', round.id) }
}
