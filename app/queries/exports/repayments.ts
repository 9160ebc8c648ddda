import db from '@adonisjs/lucid/services/db'
import { flags, fiscalYear, numbers, plain, word } from '#queries/exports/columns'
import type { Register } from '#queries/exports/register'

/** 返還金台帳: what companies owe, and what came in. */
export const repayments: Register = {
  posts: { claims: ['clerk', 'section_chief', 'division_chief'], accounts: ['accountant'], audit: ['auditor'] },
  key: 'owing.id',
  year: 'claims.fiscal_year',
  closes: ['companies'],
  columns: () => [
    ...plain('notice_number', 'number'),
    fiscalYear,
    ...plain('company', 'corporate_number'),
    word('owing_kind', ({ t }) => (kind) => t(`exports.owing.${kind}`)),
    ...numbers('amount', 'received', 'left'),
    flags('is_open')[0]!,
    ...plain('due_on', 'closed_on', 'waived_on'),
    ...numbers('waived_amount'),
    ...plain('reason', 'article'),
  ],
  rows: ({ closed }) =>
    db
      .from('amounts_owing as owing')
      .join('claims', 'claims.id', 'owing.claim_id')
      .join('companies', 'companies.id', 'claims.company_id')
      .whereNotIn('claims.company_id', closed.companies)
      .select('owing.notice_number', 'owing.kind as owing_kind', 'owing.amount', 'owing.received', 'owing.is_open', 'owing.reason', 'owing.article')
      .select('owing.due_on', 'owing.closed_on', 'owing.waived_on', 'owing.waived_amount')
      .select(db.raw('case when owing.is_open = 1 then owing.amount - owing.received else 0 end as ??', ['left']))
      .select('claims.number', 'claims.fiscal_year', 'companies.name as company', 'companies.corporate_number'),
}
