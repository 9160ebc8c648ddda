/** What the desks do with a claim. */
import db from '@adonisjs/lucid/services/db'
import { approve } from '#actions/approvals/approve'
import { propose, type NewProposal } from '#actions/approvals/propose'
import { checkItems } from '#actions/claims/check_items'
import Claim from '#models/claim'
import Proposal from '#models/proposal'
import { examinationOf } from '#queries/office/examination_of'
import type { Actor } from '#values/actor'
import type { Cast } from '#database/seeders/demo/story/cast'

/** Answers every item that waits for a hand; `isHalf` leaves the second half for another day. */
export async function examine(claimId: number, clerk: Actor, { isHalf = false, note = '電話で確認した。' } = {}) {
  const items = await examinationOf(await Claim.findOrFail(claimId), db.connection())
  const waiting = items.filter(({ isOpen, result }) => isOpen || result === 'failed')
  const answered = waiting.slice(0, isHalf ? Math.ceil(waiting.length / 2) : waiting.length)
  const checked = answered.map(({ code, automatic }) => ({ code, result: 'passed' as const, note: automatic === 'by_hand' ? null : note }))
  await checkItems(claimId, checked, clerk)
}

/** Leaves what failed as it is, and answers the rest: a refusal rests on it. */
export async function examineToRefuse(claimId: number, clerk: Actor, note: string) {
  const items = await examinationOf(await Claim.findOrFail(claimId), db.connection())
  const waiting = items.filter(({ isOpen }) => isOpen)
  const checked = waiting.map(({ code }, index) => ({
    code,
    result: index === waiting.length - 1 ? ('failed' as const) : ('passed' as const),
    note,
  }))
  await checkItems(claimId, checked, clerk)
}

export const draftProposal = async (claimId: number, proposal: NewProposal, clerk: Actor) => (await propose(claimId, proposal, clerk)).id

/** The next post approves. @returns whether another one is still awaited */
export async function approveNext(proposalId: number, { chiefs }: Cast, comment: string | null = null): Promise<boolean> {
  const { awaitingPost } = await Proposal.findOrFail(proposalId)
  const { awaitingPost: next } = await approve(proposalId, chiefs[awaitingPost!]!, comment)
  return next !== null
}
