import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import PaymentRequest from '#models/payment_request'
import type { Yen } from '#values/yen'
import { now } from '#values/clock'

/** The payment that was asked for goes on with another amount, to the account and of the day as it was asked. */
export async function renewRequest(trx: TransactionClientContract, { id: claimId }: Claim, amount: Yen) {
  const current = await PaymentRequest.query({ client: trx }).where({ claimId }).whereNull('supersededAt').first()
  if (!current) return
  const { bankCode, branchCode, accountType, accountNumber, lastDigits, holderKana, accountFingerprint, requestedById, requestedAt } =
    current
  const account = { bankCode, branchCode, accountType, accountNumber, lastDigits, holderKana, accountFingerprint }

  await current.merge({ supersededAt: now() }).save()
  await PaymentRequest.create({ claimId, ...account, amount, requestedById, requestedAt }, { client: trx })
}
