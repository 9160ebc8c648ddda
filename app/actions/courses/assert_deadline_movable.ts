import type { DateTime } from 'luxon'
import type { LockedSession } from '#actions/courses/locked_session'
import { RuleViolation } from '#rules/rule_violation'

/**
 * Once the list of a lottery is closed, or results are out, nobody else can apply. Forms know minutes.
 * @throws RuleViolation `deadline_stands`
 */
export async function assertDeadlineMovable({ trx, session }: LockedSession, applyUntil: DateTime) {
  if (applyUntil.hasSame(session.applyUntil, 'minute')) return
  const closed = await trx.from('lotteries').where('course_session_id', session.id).whereNotNull('entries').select('id').first()
  if (closed || session.resultsReleasedAt) throw new RuleViolation('deadline_stands')
}
