import type { TableFormat } from '#values/export_table'

/** What an export can be written as, with its name ending and media type. */
export const ENDINGS: Record<TableFormat | 'zip', { ending: string; mediaType: string }> = {
  csv: { ending: 'csv', mediaType: 'text/csv; charset=utf-8' },
  cp932: { ending: 'csv', mediaType: 'text/csv; charset=windows-31j' },
  zip: { ending: 'zip', mediaType: 'application/zip' },
  xlsx: { ending: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
}

export type ExportFormat = keyof typeof ENDINGS
