import { caseFile } from '#queries/exports/case'
import type { ExportKind } from '#queries/exports/export_kind'
import { kindOf } from '#queries/exports/register'
import { REGISTERS } from '#queries/exports/registers'
import { register, roster } from '#queries/exports/sessions'

/** Whatever the worker writes into a file, by the word that an export is kept under. */
export const EXPORT_KINDS: Record<string, ExportKind> = {
  roster,
  case: caseFile,
  register,
  ...Object.fromEntries(Object.entries(REGISTERS).map(([name, one]) => [name, kindOf(one)])),
}
