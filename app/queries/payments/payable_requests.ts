import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import PaymentRequest from '#models/payment_request'
import type { Requested } from '#rules/payments/grouped_payments'

export interface PayableRequest extends Requested {
  number: string
  fiscalYear: number
  company: string
  companyKana: string | null
  holderKana: string
  lastDigits: string
  /** a transfer to this account failed and the company has not confirmed it again */
  awaitsAccount: boolean
}

/** Claims whose payment is requested, oldest request first, each with the account it goes to. */
export async function payableRequests(client: QueryClientContract = db.connection(), fiscalYear?: number): Promise<PayableRequest[]> {
  const rows = await client
    .from('payment_requests')
    .join('claims', 'claims.id', 'payment_requests.claim_id')
    .join('companies', 'companies.id', 'claims.company_id')
    .where('claims.state', 'payment_requested')
    .whereNull('payment_requests.superseded_at')
    .if(fiscalYear !== undefined, (query) => query.where('claims.fiscal_year', fiscalYear!))
    .orderBy('payment_requests.id')
    .select('payment_requests.id', 'claims.number', 'claims.fiscal_year', 'claims.company_id')
    .select('companies.name as company', 'companies.name_kana as company_kana')
    .select(client.from('payment_claims').join('payments', 'payments.id', 'payment_claims.payment_id').whereColumn('payment_claims.claim_id', 'claims.id').where('payments.result', 'failed').whereColumn('payments.settled_at', '>=', 'payment_requests.requested_at').limit(1).select('payments.id').as('failed_payment'))
  const requests = await PaymentRequest.query({ client }).whereIn('id', rows.map(({ id }) => id))
  const byId = new Map(requests.map((request) => [request.id, request]))

  return rows.map((row) => {
    const { claimId, accountFingerprint, bankCode, branchCode, accountType, accountNumber, amount, holderKana, lastDigits } = byId.get(row.id)!
    return {
      ...{ claimId, accountFingerprint, bankCode, branchCode, accountType, accountNumber, amount, holderKana, lastDigits },
      companyId: row.company_id,
      number: row.number,
      fiscalYear: row.fiscal_year,
      company: row.company,
      companyKana: row.company_kana,
      awaitsAccount: row.failed_payment !== null,
    }
  })
}
