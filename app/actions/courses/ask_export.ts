import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import type CourseSession from '#models/course_session'
import Export from '#models/export'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { RuleViolation } from '#rules/rule_violation'
import type { ExportFormat } from '#services/exports/export_file'
import { enqueue } from '#services/queue'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export interface AskedExport {
  kind: 'roster' | 'register'
  format: ExportFormat
  locale: string
  /** why somebody needs to know who attends a protected course */
  reason: string | null
}

/**
 * The worker writes the file after the commit. Who takes part in a protected course leaves the portal only for a reason.
 * @throws RuleViolation `export_reason_missing`
 */
export const askExport = (session: CourseSession, { kind, format, locale, reason }: AskedExport, actor: Actor): Promise<Export> =>
  inTransaction(async (trx) => {
    const isProtected = (session.kindEdition.definition as CourseKindDefinition).privacy === 'protected'
    if (isProtected && !reason) throw new RuleViolation('export_reason_missing')
    const parameters = { sessionId: session.id, locale, replaced: 0 }
    const asked = await Export.create({ kind, format, parameters, askedById: actor.id!, askedAt: now() }, { client: trx })
    const changes = { session: session.id, kind, format, reason }
    await recordAudit(trx, { actor, action: 'export.asked', subject: { type: 'export', id: asked.id }, changes })
    await enqueue(trx, 'write_export', { exportId: asked.id })

    return asked
  })
