import Proposal from '#models/proposal'
import { namesOf } from '#queries/office/names_of'
import type { SubjectType } from '#workflows/binding_acts'

/** The proposals of a case with what each post answered. */
export async function proposalsOf({ type, id }: { type: SubjectType; id: number }) {
  const proposals = await Proposal.query()
    .where({ subjectType: type, subjectId: id })
    .preload('approvals', (approvals) => approvals.orderBy('position'))
    .orderBy('id', 'desc')
  const people = proposals.flatMap(({ proposerId, approvals }) => [
    proposerId,
    ...approvals.flatMap(({ approverId, deputyForId }) => [approverId, deputyForId]),
  ])

  return { rows: proposals, names: await namesOf(people) }
}
