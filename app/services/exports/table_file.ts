import { inCp932, type Missing } from '#services/exports/cp932'
import { workbookOf } from '#services/exports/workbook'
import type { Cell, ExportTable, TableFormat } from '#values/export_table'
import { csvOf } from '#values/spreadsheet'

/** What is learnt while a file is written. */
export interface Ledger {
  /** told how many rows more stand in the file */
  written: (rows: number) => Promise<void>
  missing: Missing
}

const BOM = '\uFEFF'

/** A table as a file: CSV that a spreadsheet reads as UTF-8, CSV of older Windows, or a workbook. */
export function tableFile(table: ExportTable, format: TableFormat, ledger: Ledger): AsyncIterable<Buffer> {
  const told = { ...table, batches: telling(table.batches, ledger) }
  if (format === 'xlsx') return workbookOf(told)

  return csvFile(told, format === 'cp932' ? (text) => inCp932(text, ledger.missing) : (text) => Buffer.from(text), format === 'csv' ? BOM : '')
}

async function* csvFile({ heading, batches }: ExportTable, encoded: (text: string) => Buffer, mark: string) {
  yield encoded(mark + csvOf([heading]))
  for await (const batch of batches) yield encoded(csvOf(batch))
}

async function* telling(batches: ExportTable['batches'], { written }: Ledger): AsyncGenerator<Cell[][]> {
  for await (const batch of batches) {
    yield batch
    await written(batch.length)
  }
}
