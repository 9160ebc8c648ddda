import { errors } from '@adonisjs/lucid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { eachApart } from '#actions/each_apart'
import { inCase } from '#actions/reviews/in_case'
import { recuse } from '#actions/reviews/recuse'
import ReviewAssignment from '#models/review_assignment'
import { conflictedAmong } from '#queries/certifications/conflicted_cases'
import { tiedAssignments } from '#queries/certifications/tied_assignments'
import { theClock } from '#values/actor'

/** Takes out whoever has become tied to a case they review: a new employer, another address, a client taken on. */
export const recuseTied = async () => eachApart(await tiedAssignments(), (certificationId) => inCase(certificationId, ({ trx }) => recuseTiedOf(trx, certificationId)))

/** The same for one case, under its lock. */
export async function recuseTiedOf(trx: TransactionClientContract, certificationId: number) {
  const live = await ReviewAssignment.query({ client: trx }).where({ certificationId, isLive: true }).orderBy('id')
  const reviewers = live.map(({ reviewerId }) => reviewerId)
  const tied = await conflictedAmong(reviewers, certificationId, trx)
  for (const assignment of live) if (tied.has(assignment.reviewerId)) await recuse(trx, assignment, theClock, 'found')
}

/**
 * A reviewer opens an assignment: if they have a tie by now, it is taken out and does not exist.
 * @throws E_ROW_NOT_FOUND
 */
export async function refuseTied({ reviewerId, certificationId, certification }: ReviewAssignment) {
  if (!(await conflictedAmong([reviewerId], certificationId)).has(reviewerId)) return
  if (UNDER_REVIEW.includes(certification.state)) await inCase(certificationId, ({ trx }) => recuseTiedOf(trx, certificationId))

  throw new errors.E_ROW_NOT_FOUND(ReviewAssignment)
}

/** Once concluded, a review stands as it was given. */
const UNDER_REVIEW: readonly string[] = ['submitted', 'returned', 'in_review']
