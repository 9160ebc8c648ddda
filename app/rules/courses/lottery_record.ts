/** The record of a lottery as it is published: whoever has it can repeat the draw, and learns nobody's name. */
import type { Drawn, LotteryEntry, LotteryResult, LotteryTerms } from '#rules/courses/lottery'
import type { Day } from '#values/day'

/** What the draw keeps beside its list. */
export interface LotteryDraw extends LotteryTerms {
  valueOn: Day
  results: Drawn[]
}

export interface LotteryOverrideRecord {
  number: number
  mark: string
  from: LotteryResult
  to: LotteryResult
  reason: string
  at: string
}

export interface LotteryRecord extends Partial<LotteryDraw> {
  course: string
  session: number
  seedHash: string
  committedAt: string
  closedAt: string | null
  entries: LotteryEntry[]
  drawnAt: string | null
  /** null until the draw */
  seed: string | null
  publicValue: string | null
  publicValueSource: string | null
  overrides: LotteryOverrideRecord[]
}

/** What a result has become, by hand where a hand changed it. */
export const resultNow = ({ number, result }: Pick<Drawn, 'number' | 'result'>, overrides: LotteryOverrideRecord[]): LotteryResult =>
  overrides.findLast((one) => one.number === number)?.to ?? result
