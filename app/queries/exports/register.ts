/** A register as data: its columns, its rows, and who takes it out. Everything that is alike of them is here. */
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import i18nManager from '@adonisjs/i18n/services/main'
import type Export from '#models/export'
import { closedAt, type Closed } from '#queries/audit/closed'
import type { ExportKind } from '#queries/exports/export_kind'
import { tableFile } from '#services/exports/table_file'
import { EXPORT_FORMATS, type Cell, type TableFormat } from '#values/export_table'

export type Locale = 'ja' | 'en'

export interface Reader {
  userId: number
  desk: string
  locale: Locale
  /** why, where it must be said */
  reason: string | null
  fiscalYear: number | null
  /** by what rows do not exist for this person */
  closed: Closed
  /** a word, or what stands for it where the language has none */
  t: (key: string, otherwise?: string) => string
}

export interface Column {
  /** its word is `exports.column.<key>` */
  key: string
  of: (row: any, reader: Reader) => Cell
}

export type Rows = DatabaseQueryBuilderContract<any>

export interface Register {
  posts: ExportKind['posts']
  columns: () => Column[] | Promise<Column[]>
  /** without order and limit; `key` is the column it is read along */
  rows: (reader: Reader) => Rows
  key: string
  /** the column by which one fiscal year can be asked for */
  year?: string
  /** by what of its rows some do not exist for a person */
  closes?: readonly (keyof Closed)[]
  /** without a reason, part of it stays here */
  asksReason?: boolean
  /** desks at which it is not taken out without one */
  needsReason?: readonly string[]
}

export const BATCH = 500

export const kindOf = (register: Register): ExportKind => ({
  posts: register.posts,
  formats: EXPORT_FORMATS,
  open: (asked) => openRegister(register, asked),
  isStillOpen: (asked) => nothingClosedSince(register, asked),
})

async function openRegister(register: Register, asked: Export) {
  const closed = await closedAt(asked.desk, asked.askedById)
  const reader = readerOf(asked, closed)
  const columns = await register.columns()
  const heading = columns.map(({ key }) => reader.t(`exports.column.${key}`))
  const [{ count }] = await rowsFor(register, reader).count(`${register.key} as count`)

  return {
    total: Number(count),
    bytes: (ledger: Parameters<typeof tableFile>[2]) =>
      tableFile({ heading, total: Number(count), batches: batchesOf(register, reader, columns) }, asked.format as TableFormat, ledger),
    remember: { closed },
  }
}

const readerOf = ({ askedById, desk, parameters }: Export, closed: Closed): Reader => ({
  userId: askedById,
  desk,
  locale: parameters.locale,
  reason: parameters.reason ?? null,
  fiscalYear: parameters.fiscalYear ?? null,
  closed,
  t: wordsIn(parameters.locale),
})

function wordsIn(locale: Locale) {
  const i18n = i18nManager.locale(locale)
  return (key: string, otherwise?: string) => (otherwise !== undefined && !i18n.hasMessage(key) ? otherwise : i18n.t(key))
}

function rowsFor({ rows, year }: Register, reader: Reader) {
  const query = rows(reader)
  return year && reader.fiscalYear ? query.where(year, reader.fiscalYear) : query
}

/** Along the key, a batch at a time: as many rows in memory at the end as at the start. */
async function* batchesOf(register: Register, reader: Reader, columns: Column[]): AsyncGenerator<Cell[][]> {
  let last = 0
  for (;;) {
    const found = await rowsFor(register, reader).where(register.key, '>', last).orderBy(register.key).limit(BATCH).select(`${register.key} as row_key`)
    if (found.length > 0) yield found.map((row) => columns.map(({ of }) => of(row, reader)))
    if (found.length < BATCH) return
    last = found.at(-1).row_key
  }
}

/** A case that has closed to the person since must not be read in a file of yesterday. */
async function nothingClosedSince({ closes = [] }: Register, { askedById, desk, parameters }: Export) {
  const closed = await closedAt(desk, askedById)
  return closes.every((by) => closed[by].every((id) => parameters.closed?.[by]?.includes(id)))
}
