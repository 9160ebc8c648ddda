/** How columns are made of what a statement brings. */
import { readInstant } from '#models/columns'
import type { Column, Reader } from '#queries/exports/register'
import { TOKYO } from '#values/day'
import { yearText } from '#values/show'

/** Words, numbers of papers and days, as they stand. */
export const plain = (...keys: string[]): Column[] => keys.map((key) => ({ key, of: (row) => row[key] ?? null }))

/** Yen and counts, to be added up. */
export const numbers = (...keys: string[]): Column[] =>
  keys.map((key) => ({ key, of: (row) => (row[key] === null || row[key] === undefined ? null : Number(row[key])) }))

/** 2026-09-10 14:05, in Tokyo */
export const moments = (...keys: string[]): Column[] =>
  keys.map((key) => ({ key, of: (row) => (row[key] ? readInstant(row[key]).setZone(TOKYO).toFormat('yyyy-MM-dd HH:mm') : null) }))

export const flags = (...keys: string[]): Column[] =>
  keys.map((key) => ({ key, of: (row, { t }) => (row[key] === null || row[key] === undefined ? null : t(row[key] ? 'exports.yes' : 'exports.no')) }))

/** 令和8年度 · FY2026 */
export const fiscalYear: Column = { key: 'fiscal_year', of: ({ fiscal_year: year }, { locale }) => (year ? yearText(year, locale) : null) }

/** The name in the reader's language, of `name` and `name_en` under a prefix. */
export const named = (key: string): Column => ({
  key,
  of: (row, { locale }) => (locale === 'en' && row[`${key}_en`]) || row[key],
})

/** A word of a list that has one in each language. */
export const word = (key: string, wordsAt: (reader: Reader) => (value: string) => string): Column => ({
  key,
  of: (row, reader) => (row[key] ? wordsAt(reader)(row[key]) : null),
})

/** The office's word for a state of a workflow. */
export const state = (workflow: { name: string; states: Record<string, { office: string }> }, key = 'state'): Column =>
  word(key, ({ locale, t }) => (value) => (locale === 'ja' ? workflow.states[value]!.office : t(`states.${workflow.name}.office.${value}`)))
