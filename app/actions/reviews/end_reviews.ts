import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { takeStep } from '#actions/reviews/take_step'
import { tellReviewer } from '#actions/reviews/tell_reviewer'
import ReviewAssignment from '#models/review_assignment'
import { theClock } from '#values/actor'

/** The case is over: whoever was asked or at work need not go on, and is told so. What was sent stands. Call it after the case is locked. */
export async function endReviews(trx: TransactionClientContract, certificationId: number, reason: 'declined' | 'withdrawn') {
  const atWork = await ReviewAssignment.query({ client: trx })
    .where({ certificationId })
    .whereIn('state', ['invited', 'accepted'])
    .orderBy('id')
  for (const assignment of atWork) {
    await takeStep(assignment.id, 'end', theClock, () => ({ reason }), trx)
    await tellReviewer(trx, { assignment, what: 'ended', template: 'review_ended', path: '/office/certifications/reviews' })
  }
}
