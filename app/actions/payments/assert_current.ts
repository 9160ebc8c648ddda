import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { PayableRequest } from '#queries/payments/payable_requests'

/** MySQL reads as of the transaction's first read: an account the company corrected since lets the run be built anew. */
export async function assertCurrent(trx: TransactionClientContract, { claimId, accountFingerprint }: PayableRequest) {
  const requested = trx.from('payment_requests').where('claim_id', claimId).whereNull('superseded_at').orderBy('id', 'desc')
  const current = await requested.forUpdate().select('account_fingerprint').first()
  if (current?.account_fingerprint !== accountFingerprint) throw Object.assign(new Error('The account has changed meanwhile'), { code: 'ER_CHECKREAD' })
}
