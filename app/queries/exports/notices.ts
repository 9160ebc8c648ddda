import db from '@adonisjs/lucid/services/db'
import { plain, word } from '#queries/exports/columns'
import type { Register } from '#queries/exports/register'

const OFFICERS = ['clerk', 'section_chief', 'division_chief']

/** 文書台帳: the papers that were issued on the cases of a desk; the auditor reads both desks'. */
export const notices: Register = {
  posts: { claims: OFFICERS, certifications: OFFICERS, audit: ['auditor'] },
  key: 'notices.id',
  closes: ['certifications', 'companies'],
  columns: () => [...plain('notice_number'), word('paper', ({ t }) => (kind) => t(`exports.paper.${kind}`, kind)), ...plain('issued_on', 'number', 'company')],
  rows: ({ desk, closed }) =>
    db
      .from('notices')
      .leftJoin('claims', 'claims.id', 'notices.claim_id')
      .leftJoin('certifications', 'certifications.id', 'notices.certification_id')
      .join('companies', (join) => join.on('companies.id', 'claims.company_id').orOn('companies.id', 'certifications.company_id'))
      .if(desk === 'claims', (query) => query.whereNotNull('notices.claim_id'))
      .if(desk === 'certifications', (query) => query.whereNotNull('notices.certification_id'))
      .where((open) => open.whereNull('notices.certification_id').orWhereNotIn('notices.certification_id', closed.certifications))
      .where((open) => open.whereNull('claims.company_id').orWhereNotIn('claims.company_id', closed.companies))
      .select('notices.number as notice_number', 'notices.kind as paper', 'notices.issued_on', 'companies.name as company')
      .select(db.raw('coalesce(claims.number, certifications.number) as number')),
}
