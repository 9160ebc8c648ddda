import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { conflictedCases } from '#queries/certifications/conflicted_cases'
import { ownAccounts } from '#queries/panels/own_accounts'

/** Until its reviews are concluded, whoever reviews a case knows it as its reviewer alone. */
const UNDER_REVIEW = ['submitted', 'returned', 'in_review']

const openReviews = (client: QueryClientContract) =>
  client
    .from('review_assignments')
    .join('certifications', 'certifications.id', 'review_assignments.certification_id')
    .where('review_assignments.is_live', true)
    .whereIn('review_assignments.state', ['invited', 'accepted', 'sent'])
    .whereIn('certifications.state', UNDER_REVIEW)

/** Cases that this person reviews, or is asked to: by another post of the desk they do not exist for them. */
export async function ownReviews(userId: number, client: QueryClientContract = db.connection()): Promise<Set<number>> {
  const rows = await openReviews(client)
    .whereIn('review_assignments.reviewer_id', ownAccounts(client, userId))
    .select('review_assignments.certification_id as id')

  return new Set(rows.map(({ id }) => Number(id)))
}

/** Cases that do not exist for a clerk or an approver: those in conflict, and those they review themselves. */
export const closedToOfficer = async (userId: number): Promise<Set<number>> =>
  new Set([...(await conflictedCases(userId)), ...(await ownReviews(userId))])

/** The people who review this case, by all the accounts that lead to them. */
export async function reviewersAtWork(certificationId: number, client: QueryClientContract): Promise<Set<number>> {
  const rows = await openReviews(client)
    .join('users', 'users.id', 'review_assignments.reviewer_id')
    .where('review_assignments.certification_id', certificationId)
    .select('users.id', 'users.merged_into_id')

  return new Set(rows.map(({ id, merged_into_id: kept }) => Number(kept ?? id)))
}
