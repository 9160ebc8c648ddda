/** Answers of a self-assessment, read and held against the thresholds of their items. */
import type { SchemeItem } from '#rules/certifications/scheme_definition'
import { typedNumber } from '#values/typed'

/** Item code → as typed. */
export type Answers = Record<string, string>

export const LONGEST_ANSWER = 2_000

export type AnswerProblem = 'tooLong' | 'unknownWord' | 'notANumber' | 'notWhole' | 'negative' | 'overHundred'

type Read = boolean | number | string | null

export const isAnswered = (typed: string | undefined) => Boolean(typed?.trim())

/** Yes or no, a number, a text; null when nothing readable was typed. */
export function readAnswer({ kind }: Pick<SchemeItem, 'kind'>, typed = ''): Read {
  if (!isAnswered(typed)) return null
  if (kind === 'text') return typed.trim()
  if (kind === 'yesNo') return typed === 'yes' ? true : typed === 'no' ? false : null
  return typedNumber(typed)
}

/** What is wrong with an answer. An empty one is only unanswered: a draft is never refused. */
export function answerProblem(item: Pick<SchemeItem, 'kind'>, typed = ''): AnswerProblem | null {
  if ([...typed].length > LONGEST_ANSWER) return 'tooLong'
  if (!isAnswered(typed) || item.kind === 'text') return null
  const read = readAnswer(item, typed)
  if (typeof read === 'number') return numberProblem(item, read)
  if (read === null) return item.kind === 'yesNo' ? 'unknownWord' : 'notANumber'

  return null
}

function numberProblem({ kind }: Pick<SchemeItem, 'kind'>, value: number): AnswerProblem | null {
  if (value < 0) return 'negative'
  if (kind === 'count') return Number.isInteger(value) ? null : 'notWhole'
  return kind !== 'hoursBelow' && value > 100 ? 'overHundred' : null
}

/** Whether the answer alone reaches what is asked. A text never does: reviewers judge it. */
export function isMet(item: Pick<SchemeItem, 'kind' | 'threshold'>, typed = ''): boolean {
  const read = answerProblem(item, typed) === null ? readAnswer(item, typed) : null
  if (item.kind === 'yesNo') return read === true
  if (typeof read !== 'number' || item.threshold === undefined) return false
  if (item.kind === 'hoursBelow') return read < item.threshold

  return item.kind === 'percentAtMost' ? read <= item.threshold : read >= item.threshold
}
