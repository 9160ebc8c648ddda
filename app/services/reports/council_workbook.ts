import writeXlsx from 'write-excel-file/node'
import { COUNCIL, type CouncilMonths } from '#queries/reports/council_months'
import type { Words } from '#services/dashboards/words'
import { reportHead } from '#services/reports/report_head'
import { monthText } from '#values/show'
import { safeCell } from '#values/spreadsheet'

/** 区議会への月次報告: numbers as numbers, words as words that are never calculated. */
export async function councilWorkbook(page: CouncilMonths, words: Words): Promise<Buffer> {
  const { report: say, locale, pick } = words
  const text = (value: string, isBold = false) => ({ value: safeCell(value), type: String, wrap: true, ...(isBold ? { fontWeight: 'bold' as const } : {}) })
  const numbers = (values: (number | null)[], isBold = false) =>
    values.map((value) => (value === null ? null : { value, type: Number, format: '#,##0', ...(isBold ? { fontWeight: 'bold' as const } : {}) }))
  const { title, standing } = reportHead(page, words, say('council.title', { year: words.year(page.year) }))

  return writeXlsx([
    [text(title, true)],
    [text(standing)],
    [],
    [text(say('month'), true), ...COUNCIL.map(({ name }) => text(pick(name), true))],
    ...page.months.map(({ month, values }) => [text(monthText(month, locale)), ...numbers(values)]),
    [text(say('total'), true), ...numbers(page.whole, true)],
    [],
    ...COUNCIL.map(({ name, definition, source }) => [text(pick(name)), text(pick(definition)), text(pick(source))]),
  ]).toBuffer()
}
