import db from '@adonisjs/lucid/services/db'
import type { HireAnswer } from '#rules/claims/hire_outcome'
import type { Day } from '#values/day'

/** By the hire's key: what its company was asked, and what counts as the answer. */
export async function outcomesOfClaim(claimId: number): Promise<Record<string, { answer: HireAnswer | null; leftOn: Day | null }>> {
  const rows = await db
    .from('hire_outcomes as o')
    .leftJoin('hire_answers as a', 'a.id', 'o.current_answer_id')
    .where('o.claim_id', claimId)
    .select('o.hire_key', 'a.answer', 'a.left_on')

  return Object.fromEntries(rows.map((row) => [row.hire_key, { answer: row.answer, leftOn: row.left_on }]))
}
