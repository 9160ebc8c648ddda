import db from '@adonisjs/lucid/services/db'
import { FiscalYear } from '#values/fiscal_year'
import type { PaymentRunState } from '#workflows/payment_run_workflow'

const PAGE = 20

export interface RunRow {
  id: number
  fiscal_year: number
  year_label: string
  serial: number
  state: PaymentRunState
  value_on: string
  count: number
  total: number
  built_by: string
  released_by: string | null
}

/** Runs, the newest first. */
export async function runList(before?: number): Promise<{ rows: RunRow[]; next: number | null }> {
  const rows: Omit<RunRow, 'year_label'>[] = await db
    .from('payment_runs')
    .join('users as builders', 'builders.id', 'payment_runs.built_by_id')
    .leftJoin('users as releasers', 'releasers.id', 'payment_runs.released_by_id')
    .if(before, (query) => query.where('payment_runs.id', '<', before!))
    .orderBy('payment_runs.id', 'desc')
    .limit(PAGE + 1)
    .select('payment_runs.id', 'payment_runs.fiscal_year', 'payment_runs.serial', 'payment_runs.state', 'payment_runs.value_on', 'payment_runs.count', 'payment_runs.total')
    .select('builders.name as built_by', 'releasers.name as released_by')

  const shown = rows.slice(0, PAGE).map((row) => ({ ...row, year_label: new FiscalYear(row.fiscal_year).label }))

  return { rows: shown, next: rows.length > PAGE ? rows[PAGE - 1]!.id : null }
}
