/** What a chart says, before it is drawn. Words come in the reader's language; numbers as they are. */
import type { Day } from '#values/day'

interface Said {
  /** names the chart on its page and its files: lower case letters and hyphens */
  name: string
  /** the finding, as a sentence */
  title: string
  /** how to read it, for those who hear it */
  description: string
  /** headings of the table beside it */
  head: string[]
}

interface Counted {
  /** a value in words: 12件, 1,000,000円 */
  say: (value: number) => string
  /** the same on an axis, where room is short: 100万円 */
  tick?: (value: number) => string
}

/** Bars lying under one another, each with its label and value; those marked are hatched and say why. */
export interface Bars extends Said, Counted {
  kind: 'bars'
  rows: { label: string; value: number | null; mark?: string }[]
}

/** How many of those who came in went on, stage by stage. */
export interface Funnel extends Said, Counted {
  kind: 'funnel'
  rows: { label: string; value: number }[]
}

/** Columns by year, side by side or on top of one another. */
export interface Columns extends Said, Counted {
  kind: 'columns'
  isStacked?: boolean
  series: string[]
  /** a row holds one value for each series */
  rows: { label: string; short?: string; values: (number | null)[]; mark?: string }[]
}

/** How many cases are how old; those beyond the limit are hatched. */
export interface Histogram extends Said, Counted {
  kind: 'histogram'
  bins: { label: string; count: number; isLate: boolean }[]
  /** what the limit is called */
  limit: string
}

/** From where one started to where one wants to be, with what was reached on the way. */
export interface Target extends Said, Counted {
  kind: 'target'
  points: { label: string; at: number; value: number; is: 'baseline' | 'value' | 'estimate' | 'target' }[]
}

/** What is left of a budget through its year, and where it leads. */
export interface BurnDown extends Said, Counted {
  kind: 'burn_down'
  from: Day
  to: Day
  today: Day
  budget: number
  /** what was left at the end of each of these days, in order */
  points: { day: Day; left: number }[]
  /** the quickest and the slowest way it may go on; none where nothing can be said */
  ahead: { early: { day: Day; left: number }; late: { day: Day; left: number } } | null
  words: { today: string; ahead: string; budget: string; month: (month: number) => string }
}

export type Chart = Bars | Funnel | Columns | Histogram | Target | BurnDown

/** One width for a desk, one for a phone. */
export const WIDTHS = { wide: 640, narrow: 340 } as const
export type Width = keyof typeof WIDTHS
