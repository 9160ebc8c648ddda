import drive from '@adonisjs/drive/services/main'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import type Export from '#models/export'
import { isStillOpen } from '#queries/exports/own_export'
import { EXPORT_DAYS } from '#rules/exports/export_days'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * The file; who took it is written down before it is given.
 * @throws RuleViolation `export_gone` | `export_closed`
 */
export async function downloadExport(asked: Export, actor: Actor) {
  const { id, fileKey, kind, format, readyAt } = asked
  if (!fileKey || readyAt! < now().minus({ days: EXPORT_DAYS })) throw new RuleViolation('export_gone')
  if (!(await isStillOpen(asked))) throw new RuleViolation('export_closed')
  const bytes = await drive.use().getStream(fileKey)
  await inTransaction((trx) =>
    recordAudit(trx, { actor, action: 'export.downloaded', subject: { type: 'export', id }, changes: { kind, format } })
  )
  return bytes
}
