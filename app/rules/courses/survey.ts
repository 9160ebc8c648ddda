import type { DateTime } from 'luxon'
import type { SurveyQuestion } from '#rules/courses/kind_definition'
import type { EnrolmentState } from '#workflows/enrolment_workflow'

/** Fewer answers than these are not shown to anybody. */
export const SMALLEST_GROUP = 5

const TOOK_PART: readonly EnrolmentState[] = ['attending', 'completed', 'not_completed']

/** Who was there may answer, once the last meeting has begun to end. */
export const maySurvey = (state: EnrolmentState, endsAt: DateTime, at: DateTime) => TOOK_PART.includes(state) && at >= endsAt

export interface SurveyResult {
  code: string
  label: SurveyQuestion['label']
  kind: SurveyQuestion['kind']
  /** scale: how many gave 1 … 5 */
  counts: number[]
  /** scale: to one decimal; null without answers */
  mean: number | null
  /** text: what was written, in no order of time */
  texts: string[]
}

/** How many of the answers are shown: whole groups only, so that no later answer stands out against an earlier page. */
export const shownOf = (count: number) => count - (count % SMALLEST_GROUP)

/** What may be said of the answers, in order of arrival: nothing below the smallest group, neither figures nor words. */
export function surveyResults(questions: SurveyQuestion[], all: Record<string, unknown>[]): SurveyResult[] | null {
  const answers = all.slice(0, shownOf(all.length))
  if (answers.length === 0) return null

  return questions.map(({ code, label, kind }) => {
    const given = answers.map((answer) => answer[code])
    const marks = given.filter((mark): mark is number => typeof mark === 'number')
    const counts = [1, 2, 3, 4, 5].map((mark) => marks.filter((one) => one === mark).length)
    const mean = marks.length < SMALLEST_GROUP ? null : Math.round((marks.reduce((sum, mark) => sum + mark, 0) / marks.length) * 10) / 10
    const texts = given.filter((text): text is string => typeof text === 'string' && text !== '').sort((one, other) => one.localeCompare(other, 'ja'))

    return { code, label, kind, counts: mean === null ? [] : counts, mean, texts }
  })
}
