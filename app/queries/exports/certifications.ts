import db from '@adonisjs/lucid/services/db'
import { fiscalYear, moments, named, plain, state } from '#queries/exports/columns'
import type { Register } from '#queries/exports/register'
import { certificationWorkflow } from '#workflows/certification_workflow'

/** 認定申請台帳: every self-assessment that was sent; those that are closed to the reader are not in it. */
export const certifications: Register = {
  posts: { certifications: ['clerk', 'section_chief', 'division_chief'], audit: ['auditor'] },
  key: 'certifications.id',
  year: 'certifications.fiscal_year',
  closes: ['certifications'],
  columns: () => [
    ...plain('number'),
    named('scheme'),
    fiscalYear,
    ...plain('company', 'corporate_number'),
    state(certificationWorkflow),
    ...plain('renews', 'arrived_on', 'due_on', 'assignee'),
    ...moments('concluded_at'),
  ],
  rows: ({ closed }) =>
    db
      .from('certifications')
      .join('companies', 'companies.id', 'certifications.company_id')
      .join('certification_schemes as schemes', 'schemes.id', 'certifications.scheme_id')
      .leftJoin('certifications as earlier', 'earlier.id', 'certifications.renews_id')
      .leftJoin('users', 'users.id', 'certifications.assignee_id')
      .whereNotNull('certifications.number')
      .whereNotIn('certifications.id', closed.certifications)
      .select('certifications.number', 'certifications.fiscal_year', 'certifications.state', 'certifications.arrived_on', 'certifications.due_on')
      .select('certifications.concluded_at', 'earlier.number as renews', 'users.name as assignee')
      .select('schemes.name as scheme', 'schemes.name_en as scheme_en', 'companies.name as company', 'companies.corporate_number'),
}
