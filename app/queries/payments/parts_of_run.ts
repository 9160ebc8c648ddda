import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export interface PartOfRun {
  payment_id: number
  claim_id: number
  company_id: number
  amount: number
}

/** The claims of a run, payment by payment. */
export const partsOfRun = (runId: number, client: QueryClientContract): Promise<PartOfRun[]> =>
  client
    .from('payment_claims')
    .join('payments', 'payments.id', 'payment_claims.payment_id')
    .where('payments.payment_run_id', runId)
    .orderBy('payment_claims.id')
    .select('payment_claims.payment_id', 'payment_claims.claim_id', 'payments.company_id', 'payment_claims.amount')
