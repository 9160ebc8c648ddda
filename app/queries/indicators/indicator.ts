import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { Measure } from '#rules/indicators/measures'
import type { Period } from '#rules/indicators/period'
import type { Day } from '#values/day'
import type { Localised } from '#values/localised'

export type Grouping = 'field' | 'certificationField' | 'industry' | 'size' | 'project' | 'programme'
export type Unit =
  'seats' | 'people' | 'times' | 'companies' | 'claims' | 'grants' | 'yen' | 'percent' | 'businessDays' | 'rounds' | 'points'
export type RowKind = 'claim' | 'enrolment' | 'session' | 'certificate' | 'company' | 'terms' | 'hire' | 'survey'

export type Facts = DatabaseQueryBuilderContract<any>

/** One row that a figure is made of. */
export interface Fact {
  id: number
  /** whom it is about: the person or company that is counted once and must not be recognised */
  subject: number | string | null
  part: number
  whole: number
}

/** A question to the registers with one answer a fiscal year. What is said of it here is its definition; another meaning is another version. */
export interface Indicator {
  /** its address for ever */
  code: string
  area: 'courses' | 'claims' | 'certifications'
  name: Localised
  definition: Localised
  source: Localised
  version: number
  inForceFrom: Day
  unit: Unit
  measure: Measure
  /** who could be recognised in a small figure */
  protects: 'people' | 'companies' | null
  /** the city's own work or money: its total is told however few it concerned */
  isOfTheCity: boolean
  groupings: readonly Grouping[]
  /** of those the ones that everybody sees: no two from which a third could be taken */
  publicGroupings: readonly Grouping[]
  /** the code of the indicator of which this one counts a part: the difference of the two tells nobody either */
  within?: string
  rows: RowKind
  /** selects id, subject, part, whole and a column for each grouping; one row for each thing counted */
  facts: (client: QueryClientContract, period: Period) => Facts
  /** what SQL cannot count, such as business days: fills part and whole of the facts in their order */
  measured?: (client: QueryClientContract, facts: Fact[], period: Period) => Promise<Pick<Fact, 'part' | 'whole'>[]>
}
