/** What may be said of the answers of employees: whole groups only, and never again what a withdrawal would lay bare. */
import type { CompanyFacts } from '#rules/companies/company_facts'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'

type Voice = NonNullable<SchemeDefinition['voice']>
export type VoiceQuestion = Voice['questions'][number]

/** A mark from 1 (no) to 5 (yes) for each question. */
export type VoiceAnswers = Record<string, number>

export interface VoiceResult extends VoiceQuestion {
  /** how many gave 1 … 5 */
  counts: number[]
  /** to one decimal */
  mean: number
}

export type VoiceObstacle = 'voice_not_asked' | 'voice_employees_unknown' | 'voice_too_few'

/** As they were sent with the application, or as they are now. */
export const regularEmployeesOf = ({
  companyFacts,
  company,
}: {
  companyFacts: Partial<CompanyFacts> | null
  company: { regularEmployees: number | null }
}): number | null => companyFacts?.regularEmployees ?? company.regularEmployees

/** Why the employees of a company are not asked; it costs nothing. */
export function voiceObstacle(voice: SchemeDefinition['voice'], regularEmployees: number | null): VoiceObstacle | null {
  if (voice === null) return 'voice_not_asked'
  if (regularEmployees === null) return 'voice_employees_unknown'
  return regularEmployees < voice.atLeast ? 'voice_too_few' : null
}

/** The figures change only when a whole group more has answered than they were made of. */
export const isGroupMore = (answers: number, shown: number, atLeast: number) => answers >= shown + atLeast

/** An answer taken back leaves fewer than the figures were made of: they are hidden until a whole group more has come. */
export const isLaidBare = (answers: number, shown: number) => answers < shown

export const voiceFigures = (questions: VoiceQuestion[], all: VoiceAnswers[]): VoiceResult[] =>
  questions.map((question) => {
    const marks = all.map((answers) => answers[question.code]!)
    const counts = [1, 2, 3, 4, 5].map((mark) => marks.filter((one) => one === mark).length)
    return { ...question, counts, mean: Math.round((marks.reduce((sum, mark) => sum + mark, 0) / marks.length) * 10) / 10 }
  })
