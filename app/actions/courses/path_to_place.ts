import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { issueTokenUntil } from '#actions/accounts/issue_token'
import type CourseSession from '#models/course_session'
import type Enrolment from '#models/enrolment'
import type User from '#models/user'

/**
 * Where the button of a letter to a participant leads: to the place itself. Whoever was nominated and has no account yet
 * chooses a password first; that link holds as long as the place is held.
 */
export async function pathToPlace(trx: TransactionClientContract, { id, heldUntil }: Enrolment, user: User, { startsAt }: CourseSession): Promise<string> {
  const place = `/my/courses/${id}`
  if (user.confirmedAt) return place
  const { token } = await issueTokenUntil(trx, user.id, 'accept_nomination', place, heldUntil ?? startsAt)

  return `/nominations/${token}`
}
