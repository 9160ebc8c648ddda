/** A table on its way into a file: its rows come a batch at a time, so that none of them is too long. */
export type Cell = string | number | null

export interface ExportTable {
  heading: string[]
  /** rows to come, as counted at the start */
  total: number
  batches: AsyncIterable<Cell[][]> | Iterable<Cell[][]>
}

export const EXPORT_FORMATS = ['csv', 'cp932', 'xlsx'] as const
export type TableFormat = (typeof EXPORT_FORMATS)[number]
