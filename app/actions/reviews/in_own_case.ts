import { errors } from '@adonisjs/lucid'
import { inCase, type LockedCase } from '#actions/reviews/in_case'
import ReviewAssignment from '#models/review_assignment'
import { conflictsWith } from '#queries/certifications/conflicted_cases'
import type { Actor } from '#values/actor'

/**
 * What a reviewer does to the case of an assignment of theirs, under the lock of the case.
 * @throws E_ROW_NOT_FOUND when it is not theirs, or when they have a tie to the case by now
 */
export async function inOwnCase<T>(assignmentId: number, actor: Actor, work: (locked: LockedCase & { assignment: ReviewAssignment }) => Promise<T>) {
  const { certificationId } = await ReviewAssignment.query().where({ id: assignmentId, reviewerId: actor.id! }).firstOrFail()

  return inCase(certificationId, async (locked) => {
    const assignment = await ReviewAssignment.query({ client: locked.trx }).where({ id: assignmentId, isLive: true }).firstOrFail()
    if (await conflictsWith(actor.id!, locked.certification, locked.trx)) throw new errors.E_ROW_NOT_FOUND(ReviewAssignment)

    return work({ ...locked, assignment })
  })
}
