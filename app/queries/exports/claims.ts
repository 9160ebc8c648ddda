import db from '@adonisjs/lucid/services/db'
import { fiscalYear, named, numbers, plain, state, word } from '#queries/exports/columns'
import type { Register } from '#queries/exports/register'
import { claimWorkflow } from '#workflows/claim_workflow'

/** 交付申請台帳: every claim that was sent, with what became of it. */
export const claims: Register = {
  posts: { claims: ['clerk', 'section_chief', 'division_chief'], programmes: ['officer'], accounts: ['accountant'], audit: ['auditor'] },
  key: 'claims.id',
  year: 'claims.fiscal_year',
  closes: ['companies'],
  columns: () => [
    ...plain('number'),
    named('programme'),
    fiscalYear,
    ...plain('company', 'corporate_number'),
    state(claimWorkflow),
    word('tier', ({ t }) => (tier) => t(`exports.tier.${tier}`, tier)),
    ...plain('arrived_on', 'due_on', 'assignee'),
    ...numbers('eligible_cost', 'claimed_amount', 'granted_amount'),
    ...plain('granted_on'),
    ...numbers('finalised_amount'),
    ...plain('finalised_on'),
    ...numbers('paid_amount'),
    ...plain('paid_on', 'refused_on', 'revoked_on'),
  ],
  rows: ({ closed }) =>
    db
      .from('claims')
      .join('companies', 'companies.id', 'claims.company_id')
      .join('subsidy_programmes as programmes', 'programmes.id', 'claims.programme_id')
      .leftJoin('users', 'users.id', 'claims.assignee_id')
      .leftJoin('grant_decisions as granted', 'granted.claim_id', 'claims.id')
      .leftJoin('grant_refusals as refused', 'refused.claim_id', 'claims.id')
      .leftJoin('amount_finalisations as finalised', 'finalised.claim_id', 'claims.id')
      .leftJoin('claim_revocations as revoked', 'revoked.claim_id', 'claims.id')
      .whereNotNull('claims.number')
      .whereNotIn('claims.company_id', closed.companies)
      .select('claims.number', 'claims.fiscal_year', 'claims.state', 'claims.tier', 'claims.arrived_on', 'claims.due_on')
      .select('claims.eligible_cost', 'claims.claimed_amount', 'claims.granted_amount', 'claims.finalised_amount')
      .select('programmes.name as programme', 'programmes.name_en as programme_en', 'companies.name as company', 'companies.corporate_number')
      .select('users.name as assignee', 'granted.decided_on as granted_on', 'refused.decided_on as refused_on')
      .select('finalised.decided_on as finalised_on', 'revoked.decided_on as revoked_on')
      .select(paid('sum(part.amount)', 'paid_amount'), paid('max(run.value_on)', 'paid_on')),
}

/** What was transferred for the claim and went through. */
export const paid = (what: string, as: string) =>
  db.raw(
    `(select ${what} from payment_claims part join payments payment on payment.id = part.payment_id join payment_runs run on run.id = payment.payment_run_id
      where part.claim_id = claims.id and payment.result = 'paid') as ${as}`
  )
