import writeXlsx from 'write-excel-file/node'
import { inCp932 } from '#services/exports/cp932'
import { csvOf, safeCell } from '#values/spreadsheet'

export const EXPORT_FORMATS = ['csv', 'cp932', 'xlsx'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export interface ExportFile {
  bytes: Buffer
  /** characters that the format does not have */
  replaced: number
}

const BOM = '\uFEFF'

/** A table as a file: CSV that a spreadsheet reads as UTF-8, CSV of older Windows, or a workbook. */
export async function exportFile(rows: string[][], format: ExportFormat): Promise<ExportFile> {
  if (format === 'cp932') return inCp932(csvOf(rows))
  if (format === 'csv') return { bytes: Buffer.from(BOM + csvOf(rows)), replaced: 0 }

  const cells = rows.map((row) => row.map((cell) => ({ value: safeCell(cell), type: String })))
  return { bytes: await writeXlsx(cells).toBuffer(), replaced: 0 }
}

/** Name ending and media type. */
export const ENDINGS: Record<ExportFormat, { ending: string; mediaType: string }> = {
  csv: { ending: 'csv', mediaType: 'text/csv; charset=utf-8' },
  cp932: { ending: 'csv', mediaType: 'text/csv; charset=windows-31j' },
  xlsx: { ending: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
}
