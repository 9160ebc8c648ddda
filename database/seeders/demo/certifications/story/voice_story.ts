/** 従業員の声: a company asks its people, and five have answered. */
import { answerVoice } from '#actions/voice/answer_voice'
import { openVoice } from '#actions/voice/open_voice'
import Certification from '#models/certification'
import type { Cast } from '#database/seeders/demo/certifications/cast'
import type { Days } from '#database/seeders/demo/certifications/days'
import type { Story } from '#database/seeders/demo/story/play'

const MARKS = [
  [4, 3, 4, 4, 3],
  [3, 3, 2, 4, 4],
  [4, 4, 3, 3, 4],
  [2, 3, 3, 3, 2],
  [4, 4, 4, 4, 4],
]

export async function* voiceStory(company: string, cast: Cast, days: Days): Story {
  const applicant = await cast.applicant(company)
  if (!applicant) return

  yield days.ago(8, '13:30')
  const { id: certificationId } = await Certification.query().where({ companyId: applicant.companyId!, state: 'draft' }).firstOrFail()
  const round = await openVoice(certificationId, applicant)
  const codes = round.sheet as string[]
  const questions = round.questions as { code: string }[]
  for (const [index, marks] of MARKS.entries()) {
    yield days.ago(7 - index, '19:20')
    await answerVoice(round.id, codes[index]!, Object.fromEntries(questions.map(({ code }, question) => [code, marks[question]!])))
  }
}
