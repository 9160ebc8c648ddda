/** What is shown of each row of a figure, by the kind of its rows: a word of its heading, and the cell. */
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { RowKind } from '#queries/indicators/indicator'
import { describeCertificates, describeCompanies } from '#queries/indicators/rows/companies'
import { describeClaims, describeHires, describeTerms } from '#queries/indicators/rows/claims'
import { describeEnrolments, describeSessions } from '#queries/indicators/rows/courses'
import type { RowReader } from '#queries/indicators/rows/row_reader'
import type { Localised } from '#values/localised'

export type Cell =
  | { kind: 'text'; text: string | Localised }
  | { kind: 'day'; day: string }
  | { kind: 'moment'; at: string }
  | { kind: 'yen'; amount: number }
  | { kind: 'number'; number: number }
  | { kind: 'state'; of: 'claim' | 'enrolment'; state: string }

export interface Described {
  id: number
  cells: Record<string, Cell | null>
}

export interface Description {
  /** headings in their order */
  columns: readonly string[]
  of: (client: QueryClientContract, ids: number[], reader: RowReader) => Promise<Described[]>
}

// prettier-ignore
export const descriptions: Record<RowKind, Description> = {
  claim:       describeClaims,
  hire:        describeHires,
  terms:       describeTerms,
  enrolment:   describeEnrolments,
  session:     describeSessions,
  survey:      describeSessions,
  certificate: describeCertificates,
  company:     describeCompanies,
}
