import db from '@adonisjs/lucid/services/db'
import Payment from '#models/payment'
import PaymentRun from '#models/payment_run'
import { readInstant } from '#models/columns'
import { findBank, findBranch } from '#services/bank_master'
import { FiscalYear } from '#values/fiscal_year'

/** A run with its payments, their claims, who did what, and who took the file. */
export async function runPage(id: number) {
  const run = await PaymentRun.findOrFail(id)
  const payments = await Payment.query().where('paymentRunId', id).orderBy('id')
  const claims = await db
    .from('payment_claims')
    .join('payments', 'payments.id', 'payment_claims.payment_id')
    .join('claims', 'claims.id', 'payment_claims.claim_id')
    .where('payments.payment_run_id', id)
    .orderBy('claims.id')
    .select('payment_claims.payment_id', 'payment_claims.amount', 'claims.id', 'claims.number')
  const companies = await db.from('companies').whereIn('id', payments.map(({ companyId }) => companyId)).select('id', 'name')
  const names = new Map(companies.map((company) => [company.id, company.name as string]))

  return {
    run,
    yearLabel: new FiscalYear(run.fiscalYear).label,
    releaser: run.releasedById ? (await db.from('users').where('id', run.releasedById).select('name').first())?.name : null,
    payments: payments.map((payment) => ({
      ...payment.$attributes,
      id: payment.id,
      company: names.get(payment.companyId),
      bank: `${payment.bankCode} ${findBank(payment.bankCode)?.name ?? ''}`.trim(),
      branch: `${payment.branchCode} ${findBranch(payment.bankCode, payment.branchCode)?.name ?? ''}`.trim(),
      claims: claims.filter((claim) => claim.payment_id === payment.id),
    })),
    events: await eventsOf(run),
    downloads: await downloadsOf(id),
  }
}

async function eventsOf(run: PaymentRun) {
  const builder = await db.from('users').where('id', run.builtById).select('name').first()
  const events = await db
    .from('payment_run_events')
    .leftJoin('users', 'users.id', 'payment_run_events.actor_id')
    .where('payment_run_id', run.id)
    .orderBy('sequence')
    .select('payment_run_events.step', 'payment_run_events.occurred_at', 'payment_run_events.facts', 'users.name as who')

  return [
    { at: run.builtAt, step: 'build', who: builder?.name, facts: {} as Record<string, unknown> },
    ...events.map(({ step, occurred_at: at, facts, who }) => ({ at: readInstant(at), step, who, facts: JSON.parse(facts) })),
  ]
}

const downloadsOf = async (runId: number) => {
  const rows = await db
    .from('file_downloads')
    .join('users', 'users.id', 'file_downloads.user_id')
    .where('payment_run_id', runId)
    .orderBy('file_downloads.id')
    .select('users.name as who', 'file_downloads.downloaded_at', 'file_downloads.sha256')

  return rows.map(({ who, downloaded_at: at, sha256 }) => ({ who, at: readInstant(at), sha256 }))
}
