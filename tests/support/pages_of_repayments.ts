/** The pages of what is taken back, and who opens them. */
import { receiveRepayment } from '#actions/claims/receive_repayment'
import AmountOwing from '#models/amount_owing'
import User from '#models/user'
import { decideMeasure, givenCertifiedCompany, givenPaidClaim, revokeCertificateOf } from '#tests/support/effects'
import { givenGrantedClaim } from '#tests/support/office'
import { givenMember } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'
import { proposeMeasure } from '#actions/approvals/propose_measure'
import { today } from '#values/clock'
import { yen } from '#values/yen'

export async function pagesOfRepayments(): Promise<Role[]> {
  const certified = await givenCertifiedCompany()
  const { company } = certified
  const paid = await givenPaidClaim({ company })
  const costs = [{ category: 'jobAdvertising', amount: 30_000 }]
  const proposed = await givenGrantedClaim({ company, costs, clerk: paid.clerk })
  const granted = await givenGrantedClaim({ company, costs, clerk: paid.clerk })
  await revokeCertificateOf(certified)
  await decideMeasure(paid, { step: 'reclaim' })
  const owing = await AmountOwing.query().where('claimId', paid.claim.id).firstOrFail()
  await receiveRepayment(owing.id, { amount: yen(30_000), receivedOn: today(), note: '窓口', key: 'first' }, paid.builder)
  const grounds = { reason: '認定が取り消されたため。', article: '第12条第2項', summary: '可' }
  const proposal = await proposeMeasure(proposed.claim.id, { step: 'adjustTier', ...grounds }, paid.clerk)
  const claims = [paid, granted, proposed].map(({ claim }) => claim.id)

  return [
    {
      name: 'clerk of repayments',
      person: await User.findOrFail(paid.clerk.id!),
      pages: {
        'office.claims.desk': ['/office/claims?queue=effects'],
        'office.claims.cases.show': claims.map((id) => `/office/claims/${id}`),
        'office.claims.effects.show': claims.map((id) => `/office/claims/${id}/effect`),
        'office.claims.revocations.create': [`/office/claims/${granted.claim.id}/revocation`],
        'office.claims.owing.index': ['', '?standing=settled'].map((query) => `/office/claims/repayments${query}`),
        'office.claims.owing.show': [`/office/claims/repayments/${owing.id}`],
        'office.claims.proposals.show': [`/office/claims/proposals/${proposal.id}`],
      },
    },
    {
      name: 'accountant of repayments',
      person: await User.findOrFail(paid.builder.id!),
      pages: {
        'payments.repayments.index': ['', '?standing=overdue'].map((query) => `/office/accounts/repayments${query}`),
        'payments.repayments.show': [`/office/accounts/repayments/${owing.id}`],
      },
    },
    {
      name: 'company that pays back',
      person: await givenMember(company),
      pages: { 'claims.show': claims.map((id) => `/companies/${company.id}/claims/${id}`) },
    },
  ]
}
