/** 採用から6か月後: what a company may answer about a person it hired, and what follows from it. */
import { addMonths, type Day } from '#values/day'

export const HIRE_ANSWERS = ['employed', 'left', 'unknown'] as const
export type HireAnswer = (typeof HIRE_ANSWERS)[number]

export interface AnsweredHire {
  answer: HireAnswer
  /** the last day of employment */
  leftOn: Day | null
}

/** 31 August is asked about on 28 February. */
export const checkDayOf = (startsOn: Day, months: number): Day => addMonths(startsOn, months)

export type AnswerProblem = 'left_on_missing' | 'left_before_start' | 'left_later_than_today'

/** What is wrong with an answer; null when it can stand. */
export function answerProblem({ answer, leftOn }: AnsweredHire, startsOn: Day, today: Day): AnswerProblem | null {
  if (answer !== 'left') return null
  if (leftOn === null) return 'left_on_missing'
  if (leftOn < startsOn) return 'left_before_start'

  return leftOn > today ? 'left_later_than_today' : null
}
