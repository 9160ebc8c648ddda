import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import type { Indicator } from '#queries/indicators/indicator'
import type { Period } from '#rules/indicators/period'
import type { Actor } from '#values/actor'

interface Reading {
  indicator: Indicator
  period: Period
  key?: string
  /** null: all of them, as a file */
  rows: number | null
  actor: Actor
}

/** Rows may name people: who opened them is written down. */
export const noteReading = ({ indicator, period, key, rows, actor }: Reading) =>
  inTransaction((trx) =>
    recordAudit(trx, {
      actor,
      action: 'indicator.rows_read',
      subject: { type: 'indicator', id: null },
      changes: { indicator: indicator.code, fiscalYear: period.fiscalYear, ...(key ? { group: key } : {}), rows: rows ?? 'file' },
    })
  )
