import db from '@adonisjs/lucid/services/db'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { daysSpent } from '#rules/claims/processing_age'
import { today } from '#values/clock'
import type { Day } from '#values/day'
import type { ClaimState } from '#workflows/claim_workflow'

/** What the standard period of a row is counted by. */
export interface Clocked {
  arrived_on: string
  due_on: string | null
  due_days_left: number | null
}

interface Aged extends Clocked {
  state: ClaimState
  programme_terms_id: number
}

export interface Age {
  /** business days used of the standard period; the company's own days are not counted */
  spent: number
  /** business days since arrival, all counted */
  gross: number
  standard: number
  isLate: boolean
  isStopped: boolean
}

/** States in which the standard period counts: the office works, or waits for the answer to its question. */
const COUNTED: readonly ClaimState[] = ['submitted', 'returned', 'reported', 'report_returned']

/** How old the cases of a list are against the standard period of their own terms; one query for the whole list. */
export async function agesOf<Row extends Aged>(rows: Row[]): Promise<(Row & { age: Age | null })[]> {
  const ids = [...new Set(rows.map((row) => row.programme_terms_id))]
  const terms: { id: number; definition: string }[] = ids.length
    ? await db.from('programme_terms').whereIn('id', ids).select('id', 'definition')
    : []
  const standards = new Map(terms.map(({ id, definition }) => [id, (JSON.parse(definition) as TermsInForce).standardDays]))

  return agedBy(rows, (row) => (COUNTED.includes(row.state) ? standards.get(row.programme_terms_id)! : null))
}

/** Each row with its age against the standard period, in business days; null where that does not count. */
export function agedBy<Row extends Clocked>(rows: Row[], standardOf: (row: Row) => number | null): (Row & { age: Age | null })[] {
  const on = today()

  return rows.map((row) => {
    const standard = standardOf(row)
    if (standard === null) return { ...row, age: null }
    const days = { arrivedOn: row.arrived_on as Day, dueOn: row.due_on as Day | null, daysLeft: row.due_days_left }
    const { spent, gross } = daysSpent(days, standard, on)
    return { ...row, age: { spent, gross, standard, isLate: spent > standard, isStopped: row.due_days_left !== null } }
  })
}
