/** The moments after the receipt when it is the company's turn again. */
import { returnForCorrection } from '#actions/claims/return_for_correction'
import type Company from '#models/company'
import CostItem from '#models/cost_item'
import User from '#models/user'
import { givenTakenClaim } from '#tests/support/office'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { addDays } from '#values/day'

/** Sent back for an amount and a paper. */
export async function givenReturnedClaim() {
  const given = await givenTakenClaim({ costs: [{ category: 'jobAdvertising', amount: 330_000 }] })
  const { key } = await CostItem.query().where('claimId', given.claim.id).firstOrFail()
  const entries = [
    { target: `lines.${key}.amount`, reasonCode: 'TAX-INCLUDED', whatIsWrong: '税込の額が入力されています。', howToMend: '税抜の額を入力してください。' },
    { target: 'documents.advertising-estimate', reasonCode: 'DOC-UNREADABLE', whatIsWrong: '金額が読み取れません。', howToMend: '読み取れるものを添付してください。' },
  ] as const
  await returnForCorrection({ id: given.claim.id, stage: 'application' }, { dueOn: addDays(today(), 14), message: null, entries: [...entries] }, given.clerk)

  return given
}

/** Where the case is, and who writes for the company. */
export const turnOf = async ({ claim, company, applicant }: { claim: { id: number }; company: Company; applicant: Actor }) => ({
  home: `/companies/${company.id}/claims/${claim.id}`,
  email: (await User.findOrFail(applicant.id!)).email,
})
