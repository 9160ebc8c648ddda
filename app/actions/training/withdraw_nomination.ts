import { leave, onEnrolment } from '#actions/courses/leave'
import { postToParticipant } from '#actions/courses/post_to_participant'
import Enrolment from '#models/enrolment'
import type { Actor } from '#values/actor'

/** 推薦の取下げ: as long as the person has not accepted; afterwards the place is theirs. */
export async function withdrawNomination(enrolmentId: number, actor: Actor): Promise<void> {
  const { id } = await Enrolment.query().where({ id: enrolmentId, companyId: actor.companyId! }).whereNotNull('nominatedById').firstOrFail()
  await onEnrolment(id, async (locked) => {
    const row = await leave(locked, id, 'decline', actor, { facts: { reason: null } })
    await postToParticipant(locked.trx, locked.session, row, 'enrolment_cancelled')

    return row
  })
}
