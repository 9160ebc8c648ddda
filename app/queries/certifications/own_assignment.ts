import ReviewAssignment from '#models/review_assignment'
import { idIn } from '#values/id_in'

/** An assignment as its reviewer knows it: live, and of a case that is not over. */
export const ownAssignment = (id: unknown, userId: number): Promise<ReviewAssignment> =>
  ReviewAssignment.query()
    .where({ id: idIn(id), reviewerId: userId, isLive: true })
    .whereHas('certification', (certification) => void certification.where('isOpen', true))
    .preload('certification', (certification) => void certification.preload('company').preload('scheme').preload('edition'))
    .firstOrFail()
