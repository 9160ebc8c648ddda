import type Export from '#models/export'
import type { ExportFormat } from '#services/exports/endings'
import type { Ledger } from '#services/exports/table_file'
import type { Desk } from '#values/desks'

/** What can leave the portal as a file of the worker. */
export interface ExportKind {
  /** by which posts of which desk it is asked for, and fetched: said again at the download */
  posts: Partial<Record<Desk, readonly string[]>>
  formats: readonly ExportFormat[]
  /** read when it is written, not when it was asked for */
  open(asked: Export): Promise<OpenExport>
  /** whether the person may still see everything in the file; without it the post alone decides */
  isStillOpen?(asked: Export): Promise<boolean>
}

export interface OpenExport {
  /** rows or parts to come, as counted at the start */
  total: number
  bytes: (ledger: Ledger) => AsyncIterable<Buffer>
  /** put beside the parameters, for the download to ask of */
  remember?: Record<string, unknown>
}
