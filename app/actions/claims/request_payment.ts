import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { acknowledge } from '#actions/claims/acknowledge'
import { takeStep } from '#actions/claims/take_step'
import { postToCompany } from '#actions/letters/post_to_company'
import type Claim from '#models/claim'
import PaymentRequest from '#models/payment_request'
import ProgrammeTerm from '#models/programme_term'
import { currentAccount } from '#queries/claims/current_account'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { RuleViolation } from '#rules/rule_violation'
import { accountFingerprint } from '#services/account_fingerprint'
import type { Actor } from '#values/actor'

/**
 * 交付請求（第11条）: the finalised amount to the company's account, frozen as it is now.
 * @throws RuleViolation `no_bank_account`, `nothing_to_request`
 */
export function requestPayment(claimId: number, actor: Actor) {
  return takeStep(claimId, 'requestPayment', actor, async ({ row: claim, trx, at }) => {
    if (!claim.finalisedAmount) throw new RuleViolation('nothing_to_request')
    const { amount, lastDigits } = await freezeAccount(trx, claim, actor, at)
    const terms = await ProgrammeTerm.query({ client: trx }).where('id', claim.programmeTermsId).firstOrFail()
    await acknowledge(trx, claim, { terms: terms.definition as TermsInForce, lines: [], files: [], amount }, 'paymentRequest', at)

    return { amount, lastDigits }
  })
}

/** After a transfer that failed: the request goes to the account as it is now; the earlier one is kept as superseded. */
export function correctAccount(claimId: number, actor: Actor) {
  return takeStep(claimId, 'correctAccount', actor, async ({ row: claim, trx, at }) => {
    const { id, lastDigits } = await freezeAccount(trx, claim, actor, at)
    const path = `/companies/${claim.companyId}/claims/${claimId}`
    await postToCompany(trx, claim.companyId, `claim:${claimId}:account:${id}`, 'payment_request_received', { path })

    return { lastDigits }
  })
}

async function freezeAccount(trx: TransactionClientContract, claim: Claim, actor: Actor, at: DateTime) {
  const account = await currentAccount(claim.companyId, trx)
  if (!account) throw new RuleViolation('no_bank_account')
  const { bankCode, branchCode, accountType, accountNumber, lastDigits, holderKana } = account
  const earlier = await PaymentRequest.query({ client: trx }).where({ claimId: claim.id }).whereNull('supersededAt')
  for (const request of earlier) await request.merge({ supersededAt: at }).save()

  return PaymentRequest.create(
    {
      claimId: claim.id,
      bankCode,
      branchCode,
      accountType,
      accountNumber,
      lastDigits,
      holderKana,
      accountFingerprint: accountFingerprint(account),
      amount: claim.finalisedAmount!,
      requestedById: actor.id!,
      requestedAt: at,
    },
    { client: trx }
  )
}
