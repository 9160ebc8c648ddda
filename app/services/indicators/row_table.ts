import i18nManager from '@adonisjs/i18n/services/main'
import { readInstant } from '#models/columns'
import type { Grouping, Indicator } from '#queries/indicators/indicator'
import { rowsOf, type Rows } from '#queries/indicators/rows_of'
import { type Cell, descriptions } from '#queries/indicators/rows/describe'
import type { RowReader } from '#queries/indicators/rows/row_reader'
import type { Period } from '#rules/indicators/period'
import type { ExportTable } from '#values/export_table'
import type { Localised } from '#values/localised'
import { momentText } from '#values/show'
import { claimWorkflow } from '#workflows/claim_workflow'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'

type Locale = keyof Localised

const IN_A_BATCH = 500

interface Asked {
  indicator: Indicator
  period: Period
  reader: RowReader
  by?: Grouping
  key?: string
}

/** The rows of a figure as a table to take away. */
export function rowTable(asked: Asked, locale: Locale, total: number): ExportTable {
  const columns = descriptions[asked.indicator.rows].columns
  const t = (key: string) => i18nManager.locale(locale).t(key)

  return {
    heading: ['id', ...columns, 'part', 'whole'].map((column) => t(`indicators.column.${column}`)),
    total,
    batches: batchesOf(asked, columns, locale),
  }
}

async function* batchesOf({ indicator, period, reader, by, key }: Asked, columns: readonly string[], locale: Locale) {
  let after: number | null = 0
  while (after !== null) {
    const { rows, next }: Rows = await rowsOf(indicator, period, reader, { by, key, after, limit: IN_A_BATCH })
    yield rows.map((row) => [row.id, ...columns.map((column) => cellText(row.cells[column] ?? null, locale)), row.part, row.whole])
    after = next
  }
}

function cellText(cell: Cell | null, locale: Locale): string | number {
  if (cell === null) return ''
  if (cell.kind === 'text') return typeof cell.text === 'string' ? cell.text : cell.text[locale]
  if (cell.kind === 'day') return cell.day
  if (cell.kind === 'moment') return momentText(readInstant(cell.at), locale) ?? ''
  if (cell.kind === 'yen') return cell.amount
  if (cell.kind === 'number') return cell.number
  return stateText(cell, locale)
}

const workflows = { claim: claimWorkflow, enrolment: enrolmentWorkflow }

function stateText({ of, state }: Extract<Cell, { kind: 'state' }>, locale: Locale) {
  const states: Record<string, { office: string }> = workflows[of].states
  return locale === 'ja' ? (states[state]?.office ?? state) : i18nManager.locale(locale).t(`states.${of}.office.${state}`)
}
