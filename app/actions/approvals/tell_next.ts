import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postLetter } from '#actions/letters/post_letter'
import { postToDesk } from '#actions/letters/post_to_desk'
import { DESK_OF } from '#actions/approvals/subjects'
import type Proposal from '#models/proposal'
import type { SubjectType } from '#workflows/binding_acts'

/** Whose turn it is now hears of it. Once for each post of a proposal. */
export async function tellNext(trx: TransactionClientContract, proposal: Proposal) {
  const { id, subjectType, awaitingPost } = proposal
  const desk = DESK_OF[subjectType as SubjectType]
  const happening = `proposal:${id}:waiting:${awaitingPost}`
  const path = `/office/${desk}/approvals`
  const certificationId = await caseOf(trx, proposal)
  await postToDesk(trx, { desk, post: awaitingPost! }, { happening, template: 'proposal_waiting', path, certificationId })
}

async function caseOf(trx: TransactionClientContract, { subjectType, subjectId }: Proposal): Promise<number | undefined> {
  if (subjectType === 'certification') return subjectId
  if (subjectType !== 'certificate_revocation') return undefined
  const { certification_id: id } = await trx.from('certificate_revocations').where('id', subjectId).select('certification_id').firstOrFail()

  return id
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
