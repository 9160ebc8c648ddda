import Proposal from '#models/proposal'
import { namesOf } from '#queries/office/names_of'

/** The proposals of a claim with what each post answered. */
export async function proposalsOf(claimId: number) {
  const proposals = await Proposal.query()
    .where({ subjectType: 'claim', subjectId: claimId })
    .preload('approvals', (approvals) => approvals.orderBy('position'))
    .orderBy('id', 'desc')
  const people = proposals.flatMap(({ proposerId, approvals }) => [
    proposerId,
    ...approvals.flatMap(({ approverId, deputyForId }) => [approverId, deputyForId]),
  ])

  return { rows: proposals, names: await namesOf(people) }
}
