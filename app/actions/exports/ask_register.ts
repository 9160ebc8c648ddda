import { askExport } from '#actions/exports/ask_export'
import { inTransaction } from '#actions/in_transaction'
import type Export from '#models/export'
import type { RegisterName } from '#queries/exports/registers'
import type { ExportFormat } from '#services/exports/endings'
import type { Actor } from '#values/actor'

export interface AskedRegister {
  register: RegisterName
  desk: string
  format: ExportFormat
  locale: string
  fiscalYear: number | null
  reason: string | null
}

/** A register of the office as a file. */
export const askRegister = ({ register, desk, format, ...parameters }: AskedRegister, actor: Actor): Promise<Export> =>
  inTransaction((trx) => askExport(trx, { kind: register, desk, format, parameters }, actor))
