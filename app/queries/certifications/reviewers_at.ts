import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import ReviewerProfile from '#models/reviewer_profile'
import type { ReviewerFacts } from '#rules/certifications/reviewer_ranking'
import { today } from '#values/clock'

export interface Reviewer extends ReviewerFacts {
  name: string
  /** when they last confirmed what they tell of themselves */
  confirmedAt: ReviewerProfile['confirmedAt']
}

const CAPACITY = 5

/** Who holds the post today, with expertise, load and absence, and nothing else of what they told. */
export async function reviewersAt(client: QueryClientContract, post: 'reviewer' | 'expert'): Promise<Reviewer[]> {
  const people = await client
    .from('users')
    .whereIn('id', (query) =>
      query
        .from('staff_posts')
        .where({ desk: 'certifications', post })
        .where('since', '<=', today())
        .where((open) => void open.whereNull('until').orWhere('until', '>=', today()))
        .select('user_id')
    )
    .whereNull('deactivated_at')
    .whereNull('merged_into_id')
    .select('id', 'name')
    .orderBy('id')
  const ids = people.map(({ id }) => id)
  const profiles = await ReviewerProfile.query({ client }).whereIn('userId', ids)
  const loads = await client
    .from('review_assignments')
    .whereIn('reviewer_id', ids)
    .whereIn('state', ['invited', 'accepted'])
    .groupBy('reviewer_id')
    .select('reviewer_id')
    .count('* as count')

  return people.map(({ id, name }) => {
    const profile = profiles.find(({ userId }) => userId === id)
    return {
      id,
      name,
      expertise: profile?.expertise ?? [],
      capacity: profile?.capacity ?? CAPACITY,
      load: Number(loads.find((row) => row.reviewer_id === id)?.count ?? 0),
      absentFrom: profile?.absentFrom ?? null,
      absentUntil: profile?.absentUntil ?? null,
      confirmedAt: profile?.confirmedAt ?? null,
    }
  })
}
