import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postLetter } from '#actions/letters/post_letter'
import { postToDesk } from '#actions/letters/post_to_desk'
import type Proposal from '#models/proposal'

/** Whose turn it is now hears of it. Once for each post of a proposal. */
export const tellNext = (trx: TransactionClientContract, { id, awaitingPost }: Proposal) =>
  postToDesk(trx, awaitingPost!, {
    happening: `proposal:${id}:waiting:${awaitingPost}`,
    template: 'proposal_waiting',
    path: '/office/claims/approvals',
  })

/** 差戻し: the drafter hears of it. */
export async function tellDrafter(trx: TransactionClientContract, { id, proposerId }: Proposal) {
  const drafter = await trx.from('users').where('id', proposerId).whereNull('deactivated_at').select('email', 'locale').first()
  if (!drafter) return
  await postLetter(trx, {
    key: `proposal:${id}:sent_back:${proposerId}`,
    to: drafter.email,
    userId: proposerId,
    locale: drafter.locale,
    template: 'proposal_sent_back',
    data: { path: `/office/claims/proposals/${id}` },
  })
}
