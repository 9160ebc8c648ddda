import ClaimEvent from '#models/claim_event'
import type Claim from '#models/claim'
import PaymentRequest from '#models/payment_request'
import { currentAccount } from '#queries/claims/current_account'
import { findBank, findBranch } from '#services/bank_master'

/** What is asked for and where it goes, before the company confirms it. */
export async function paymentRequestPage(claim: Claim) {
  const account = await currentAccount(claim.companyId)
  const last = await ClaimEvent.query().where({ claimId: claim.id }).orderBy('sequence', 'desc').first()
  const requested = await PaymentRequest.query().where({ claimId: claim.id }).whereNull('supersededAt').first()
  const isCorrection = claim.state === 'payment_requested'

  return {
    claim,
    home: `/companies/${claim.companyId}/claims/${claim.id}`,
    profile: `/companies/${claim.companyId}/profile`,
    account: account && {
      ...account.serialize(),
      bankName: findBank(account.bankCode)?.name,
      branchName: findBranch(account.bankCode, account.branchCode)?.name,
    },
    requested,
    isCorrection,
    isOpen: claim.state === 'finalised' || isCorrection,
    failure: isCorrection && last?.step === 'failPayment' ? (last.facts.reason as string) : null,
  }
}
