import { askExport } from '#actions/exports/ask_export'
import { inTransaction } from '#actions/in_transaction'
import type CourseSession from '#models/course_session'
import type Export from '#models/export'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { RuleViolation } from '#rules/rule_violation'
import type { ExportFormat } from '#services/exports/endings'
import type { Actor } from '#values/actor'

export interface AskedSessionExport {
  kind: 'roster' | 'register'
  format: ExportFormat
  locale: string
  /** why somebody needs to know who attends a protected course */
  reason: string | null
}

/**
 * Who takes part in a protected course leaves the portal only for a reason.
 * @throws RuleViolation `export_reason_missing`
 */
export async function askSessionExport(session: CourseSession, { kind, format, locale, reason }: AskedSessionExport, actor: Actor): Promise<Export> {
  const isProtected = (session.kindEdition.definition as CourseKindDefinition).privacy === 'protected'
  if (isProtected && !reason) throw new RuleViolation('export_reason_missing')

  const parameters = { sessionId: session.id, locale, reason }
  return inTransaction((trx) => askExport(trx, { kind, desk: 'courses', format, parameters }, actor))
}
