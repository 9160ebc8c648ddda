import type { Day } from '#values/day'
import type { Localised } from '#values/localised'

/** 重点・新規, as the plan prints them. */
export const MARKS = ['priority', 'new'] as const
export type Mark = (typeof MARKS)[number]

/** 取組: what programmes, course kinds and schemes hang on, by its name. */
export interface PlanProject {
  /** its address for ever, also in the next edition */
  code: string
  name: Localised
  marks: Mark[]
  /** the source does not show for certain which marks stand beside it */
  isDoubtful?: boolean
  /** codes of the projects of earlier editions that it takes over */
  formerly?: string[]
}

/** 施策, printed as 「2(1)」: the number of its group and its own. */
export interface PlanMeasure {
  number: number
  name: Localised
  projects: PlanProject[]
}

export interface PlanGroup {
  number: number
  name: Localised
  measures: PlanMeasure[]
}

/** 方向性 */
export interface PlanDirection {
  number: number
  theme: Localised
  name: Localised
  /** which project stands under which measure is read from their order alone */
  isOrderInferred?: boolean
  groups: PlanGroup[]
}

/** A value with what it is of: a fiscal year, or a part of it. */
export interface PlanValue {
  fiscalYear: number
  value: number
  /** of a survey that is taken several times a year: only the same months compare */
  period?: { from: Day; to: Day }
  /** 見込 */
  isEstimate?: boolean
}

/** 目標指標 */
export interface PlanIndicator {
  /** its address for ever */
  code: string
  direction: number
  name: Localised
  /** as printed */
  unit: Localised
  decimals: number
  better: 'up' | 'down'
  baseline: PlanValue
  target: PlanValue
  source: Localised | null
  cycle: 'survey_year' | 'annual' | 'quarterly'
  note?: Localised
}

/** An edition of the plan, for the days it is in force. */
export interface PlanDefinition {
  code: string
  name: Localised
  /** the years of the whole plan, of which this edition may be a later part */
  years: { from: number; to: number }
  startsOn: Day
  endsOn: Day
  source: Localised
  goal: Localised
  directions: PlanDirection[]
  indicators: PlanIndicator[]
}
