import db from '@adonisjs/lucid/services/db'
import { today } from '#values/clock'
import { addDays } from '#values/day'

export interface Remindable {
  id: number
  reviewerId: number
  /** completes the letter's key */
  what: string
  template: 'review_answer_due' | 'review_due'
}

const ANSWER_DAYS = 1
const REVIEW_DAYS = 3

/** Assignments whose answer or review is nearly due, or late, and whose reviewer has not been told so yet. */
export async function remindable(): Promise<Remindable[]> {
  const rows = await db
    .from('review_assignments')
    .join('certifications', 'certifications.id', 'review_assignments.certification_id')
    .where('certifications.state', 'in_review')
    .where((query) =>
      query
        .where(
          (invited) => void invited.where('review_assignments.state', 'invited').where('answer_due_on', '<=', addDays(today(), ANSWER_DAYS))
        )
        .orWhere(
          (accepted) =>
            void accepted.where('review_assignments.state', 'accepted').where('review_due_on', '<=', addDays(today(), REVIEW_DAYS))
        )
    )
    .select('review_assignments.id', 'reviewer_id', 'review_assignments.state', 'answer_due_on', 'review_due_on')
  const wanted = rows.map((row): Remindable => {
    const isInvited = row.state === 'invited'
    const due: string = isInvited ? row.answer_due_on : row.review_due_on
    const what = `${row.state}-${due}-${due < today() ? 'late' : 'soon'}`
    return { id: row.id, reviewerId: row.reviewer_id, what, template: isInvited ? 'review_answer_due' : 'review_due' }
  })
  const keyOf = ({ id, what, reviewerId }: Remindable) => `review:${id}:${what}:${reviewerId}`
  const told = await db.from('letters').whereIn('key', wanted.map(keyOf)).select('key')
  const known = new Set(told.map(({ key }) => key))

  return wanted.filter((one) => !known.has(keyOf(one)))
}
