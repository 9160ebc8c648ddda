import { askExport } from '#actions/exports/ask_export'
import { inTransaction } from '#actions/in_transaction'
import type { FoundCase } from '#queries/audit/cases_of_kind'
import type { Actor } from '#values/actor'

/** A case whole as a file of the worker. It leaves the portal for a stated purpose only. */
export const askCaseExport = ({ kind, id }: FoundCase, { purpose, locale }: { purpose: string; locale: string }, actor: Actor) =>
  inTransaction((trx) =>
    askExport(trx, { kind: 'case', desk: 'audit', format: 'zip', parameters: { locale, purpose, subject: { kind, id } } }, actor)
  )
