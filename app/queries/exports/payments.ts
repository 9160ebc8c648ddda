import db from '@adonisjs/lucid/services/db'
import { fiscalYear, moments, numbers, plain, word } from '#queries/exports/columns'
import type { Register } from '#queries/exports/register'

/** 支払台帳: every claim in a payment run. Of the account it names the bank, the branch and the last digits. */
export const payments: Register = {
  posts: { accounts: ['accountant'], audit: ['auditor'] },
  key: 'part.id',
  year: 'run.fiscal_year',
  closes: ['companies'],
  columns: () => [
    ...plain('run', 'value_on'),
    fiscalYear,
    ...plain('payment', 'number', 'company', 'corporate_number', 'bank_code', 'branch_code', 'last_digits'),
    ...numbers('amount'),
    word('result', ({ t }) => (result) => t(`exports.result.${result}`)),
    ...plain('failure_reason'),
    ...moments('released_at', 'settled_at'),
  ],
  rows: ({ closed }) =>
    db
      .from('payment_claims as part')
      .join('payments as payment', 'payment.id', 'part.payment_id')
      .join('payment_runs as run', 'run.id', 'payment.payment_run_id')
      .join('claims', 'claims.id', 'part.claim_id')
      .join('companies', 'companies.id', 'claims.company_id')
      .whereNot('run.state', 'discarded')
      .whereNotIn('claims.company_id', closed.companies)
      .select('run.serial as run', 'run.value_on', 'run.fiscal_year', 'run.released_at', 'payment.id as payment', 'part.amount')
      .select('claims.number', 'companies.name as company', 'companies.corporate_number')
      .select('payment.bank_code', 'payment.branch_code', 'payment.last_digits', 'payment.result', 'payment.failure_reason', 'payment.settled_at'),
}
