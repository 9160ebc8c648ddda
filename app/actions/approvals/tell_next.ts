import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postLetter } from '#actions/letters/post_letter'
import { postToDesk } from '#actions/letters/post_to_desk'
import { DESK_OF } from '#actions/approvals/subjects'
import type Proposal from '#models/proposal'
import type { SubjectType } from '#workflows/binding_acts'

/** Whose turn it is now hears of it. Once for each post of a proposal. */
export function tellNext(trx: TransactionClientContract, { id, subjectType, awaitingPost }: Proposal) {
  const desk = DESK_OF[subjectType as SubjectType]
  const happening = `proposal:${id}:waiting:${awaitingPost}`

  return postToDesk(trx, { desk, post: awaitingPost! }, { happening, template: 'proposal_waiting', path: `/office/${desk}/approvals` })
}

/** 差戻し: the drafter hears of it. */
export async function tellDrafter(trx: TransactionClientContract, { id, subjectType, proposerId }: Proposal) {
  const drafter = await trx.from('users').where('id', proposerId).whereNull('deactivated_at').select('email', 'locale').first()
  if (!drafter) return
  await postLetter(trx, {
    key: `proposal:${id}:sent_back:${proposerId}`,
    to: drafter.email,
    userId: proposerId,
    locale: drafter.locale,
    template: 'proposal_sent_back',
    data: { path: `/office/${DESK_OF[subjectType as SubjectType]}/proposals/${id}` },
  })
}
