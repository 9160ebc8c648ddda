import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Certification from '#models/certification'
import { conflictedAmong } from '#queries/certifications/conflicted_cases'
import { reviewersAt, type Reviewer } from '#queries/certifications/reviewers_at'

export interface Selectable extends Reviewer {
  /** no tie to the case, and no other part in it; why not is nobody's to read */
  isSelectable: boolean
}

/** Reviewers or experts for a case. The number of statements does not grow with them. */
export async function reviewersFor(client: QueryClientContract, { id }: Certification, kind: 'reviewer' | 'expert'): Promise<Selectable[]> {
  const reviewers = await reviewersAt(client, kind)
  const ids = reviewers.map((one) => one.id)
  const tied = await conflictedAmong(ids, id, client)
  const taken = await client.from('review_assignments').where({ certification_id: id, is_live: true }).select('reviewer_id as id')
  const busy = await client
    .from('case_functions')
    .where({ subject_type: 'certification', subject_id: id })
    .whereNot('held', 'reviewer')
    .select('user_id as id')
  const others = new Set([...taken, ...busy].map((row) => row.id))

  return reviewers.map((one) => ({ ...one, isSelectable: !tied.has(one.id) && !others.has(one.id) }))
}
