import db from '@adonisjs/lucid/services/db'
import { paid } from '#queries/exports/claims'
import { fiscalYear, named, numbers, plain, state, word } from '#queries/exports/columns'
import type { Register } from '#queries/exports/register'
import { claimWorkflow } from '#workflows/claim_workflow'

/** 交付決定台帳: every grant that was decided, with the amount in force now and what was paid of it. */
export const grants: Register = {
  posts: { claims: ['clerk', 'section_chief', 'division_chief'], programmes: ['officer'], accounts: ['accountant'], audit: ['auditor'] },
  key: 'decisions.id',
  year: 'claims.fiscal_year',
  closes: ['companies'],
  columns: () => [
    ...plain('notice_number', 'granted_on'),
    named('programme'),
    fiscalYear,
    ...plain('number', 'company', 'corporate_number'),
    word('tier', ({ t }) => (tier) => t(`exports.tier.${tier}`, tier)),
    ...numbers('first_amount', 'changes', 'granted_amount', 'finalised_amount'),
    ...plain('finalisation_number', 'finalised_on'),
    ...numbers('paid_amount'),
    ...plain('paid_on', 'revoked_on'),
    ...numbers('repayable'),
    state(claimWorkflow),
  ],
  rows: ({ closed }) =>
    db
      .from('grant_decisions as decisions')
      .join('claims', 'claims.id', 'decisions.claim_id')
      .join('companies', 'companies.id', 'claims.company_id')
      .join('subsidy_programmes as programmes', 'programmes.id', 'claims.programme_id')
      .leftJoin('amount_finalisations as finalised', 'finalised.claim_id', 'claims.id')
      .leftJoin('claim_revocations as revoked', 'revoked.claim_id', 'claims.id')
      .whereNotIn('claims.company_id', closed.companies)
      .select('decisions.notice_number', 'decisions.decided_on as granted_on', 'decisions.amount as first_amount')
      .select('claims.number', 'claims.fiscal_year', 'claims.state', 'claims.tier', 'claims.granted_amount', 'claims.finalised_amount')
      .select('programmes.name as programme', 'programmes.name_en as programme_en', 'companies.name as company', 'companies.corporate_number')
      .select('finalised.notice_number as finalisation_number', 'finalised.decided_on as finalised_on')
      .select('revoked.decided_on as revoked_on', 'revoked.repayable')
      .select(db.raw('(select count(*) from grant_changes changed where changed.claim_id = claims.id) as changes'))
      .select(paid('sum(part.amount)', 'paid_amount'), paid('max(run.value_on)', 'paid_on')),
}
