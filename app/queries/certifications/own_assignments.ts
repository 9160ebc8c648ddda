import ReviewAssignment from '#models/review_assignment'
import { conflictedCases } from '#queries/certifications/conflicted_cases'

/** What lies with a reviewer, what is due first before the rest. Cases they have a tie to are not among them. */
export async function ownAssignments(userId: number): Promise<ReviewAssignment[]> {
  const tied = await conflictedCases(userId)
  const assignments = await ReviewAssignment.query()
    .where({ reviewerId: userId, isLive: true })
    .whereHas('certification', (certification) => void certification.where('isOpen', true))
    .preload('certification', (certification) => void certification.preload('company').preload('scheme'))
    .orderBy('reviewDueOn')
    .orderBy('id')

  return assignments.filter(({ certificationId }) => !tied.has(certificationId))
}
