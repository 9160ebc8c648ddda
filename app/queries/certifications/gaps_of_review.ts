import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type ReviewAssignment from '#models/review_assignment'
import ReviewScore from '#models/review_score'
import ReviewVerdict from '#models/review_verdict'
import { judgedItems } from '#queries/certifications/judged_items'
import { reviewGaps } from '#rules/certifications/review_gaps'
import type { Verdict } from '#rules/certifications/review_outcome'

/** What a review still lacks, and the verdicts it has. */
export async function gapsOfReview(client: QueryClientContract, assignment: ReviewAssignment) {
  const answers = await judgedItems(client, assignment)
  const scores = await ReviewScore.query({ client }).where('reviewAssignmentId', assignment.id)
  const given = await ReviewVerdict.query({ client }).where('reviewAssignmentId', assignment.id)
  const items = answers.map((answer) => {
    const score = scores.find(({ item }) => item === answer.item)
    return { ...answer, points: score?.points ?? null, reason: score?.reason ?? null }
  })
  const verdicts = (assignment.fields as string[]).map((field) => {
    const one = given.find((row) => row.field === field)
    return { field, verdict: (one?.verdict ?? null) as Verdict | null, reason: one?.reason ?? null, conditions: one?.conditions ?? null }
  })

  return { items, verdicts, gaps: reviewGaps(items, verdicts) }
}
