import db from '@adonisjs/lucid/services/db'
import { caseFacts } from '#queries/certifications/case_facts'
import { peopleFacts } from '#queries/certifications/people_facts'
import { isConflicted } from '#rules/certifications/conflicts'

/** Cases under review with a reviewer who has a tie to them by now; as many statements for a hundred as for one. */
export async function tiedAssignments(): Promise<number[]> {
  const client = db.connection()
  const live: { id: number; reviewer: number }[] = await client
    .from('review_assignments')
    .join('certifications', 'certifications.id', 'review_assignments.certification_id')
    .where('is_live', true)
    .whereIn('certifications.state', ['submitted', 'returned', 'in_review'])
    .select('certification_id as id', 'reviewer_id as reviewer')
  if (live.length === 0) return []
  const people = await peopleFacts(client, [...new Set(live.map(({ reviewer }) => reviewer))])
  const cases = await caseFacts(client, [...new Set(live.map(({ id }) => id))])

  return cases.filter((of) => live.some(({ id, reviewer }) => id === of.id && isConflicted(people.get(reviewer)!, of))).map(({ id }) => id)
}
