import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { PayableRequest } from '#queries/payments/payable_requests'

/** MySQL reads as of the transaction's first read: an account or amount corrected since, or an act proposed since, lets the run be built anew. */
export async function assertCurrent(trx: TransactionClientContract, { claimId, accountFingerprint, amount }: PayableRequest) {
  const requested = trx.from('payment_requests').where('claim_id', claimId).whereNull('superseded_at').orderBy('id', 'desc')
  const current = await requested.forUpdate().select('account_fingerprint', 'amount').first()
  const proposed = await trx.from('proposals').where({ subject_type: 'claim', subject_id: claimId, state: 'open' }).forUpdate().select('id').first()
  const isAsRead = current?.account_fingerprint === accountFingerprint && Number(current.amount) === amount && !proposed
  if (!isAsRead) throw Object.assign(new Error('The request has changed meanwhile'), { code: 'ER_CHECKREAD' })
}
