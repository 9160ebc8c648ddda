import drive from '@adonisjs/drive/services/main'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import type Export from '#models/export'
import { RuleViolation } from '#rules/rule_violation'
import { EXPORT_DAYS } from '#rules/courses/export_days'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * The file; who took it is written down before it is given.
 * @throws RuleViolation `export_gone`
 */
export async function downloadExport({ id, fileKey, kind, format, readyAt }: Export, actor: Actor): Promise<Buffer> {
  if (!fileKey || readyAt! < now().minus({ days: EXPORT_DAYS })) throw new RuleViolation('export_gone')
  const bytes = Buffer.from(await drive.use().getBytes(fileKey))
  await inTransaction((trx) =>
    recordAudit(trx, { actor, action: 'export.downloaded', subject: { type: 'export', id }, changes: { kind, format } })
  )
  return bytes
}
