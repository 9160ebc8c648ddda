import db from '@adonisjs/lucid/services/db'
import type { AuditedKind } from '#workflows/audited_cases'

/** What was asked, decided and paid of a case: tables whose rows name it, without what is sealed. */
const RECORDS: Record<AuditedKind, { column: string; tables: string[] }> = {
  claim: {
    column: 'claim_id',
    tables: [
      'cost_items', 'hires', 'grant_decisions', 'grant_refusals', 'performance_reports', 'amount_finalisations',
      'grant_changes', 'claim_revocations', 'amounts_owing', 'budget_entries', 'payment_claims', 'revocation_effects',
    ],
  },
  certification: { column: 'certification_id', tables: ['certification_answers', 'site_visits', 'review_assignments', 'panel_items'] },
  certificate_revocation: { column: 'revocation_id', tables: ['revocation_statements', 'revocation_effects'] },
  enrolment: { column: 'enrolment_id', tables: ['attendance_events', 'assessments', 'course_charges'] },
  payment_run: { column: 'payment_run_id', tables: ['file_downloads'] },
} // prettier-ignore

export type Records = Record<string, Record<string, unknown>[]>

/** Rows as they are kept, by table; with the proposals and approvals that led to them. */
export async function caseRecords({ kind, id }: { kind: AuditedKind; id: number }): Promise<Records> {
  const { column, tables } = RECORDS[kind]
  const records: Records = {}
  for (const table of tables) records[table] = await db.from(table).where(column, id).orderBy('id')
  const subject = { subject_type: kind, subject_id: id }
  records.correction_requests = await db.from('correction_requests').where(subject).orderBy('id')
  const proposals = await db.from('proposals').where(subject).orderBy('id')
  const ids = proposals.map((row) => row.id)
  records.proposals = proposals
  records.approvals = await db.from('approvals').whereIn('proposal_id', ids).orderBy('id')

  return records
}
