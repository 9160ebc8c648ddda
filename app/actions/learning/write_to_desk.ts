import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { lockPerson } from '#actions/learning/lock_person'
import { storedInstant } from '#models/columns'
import type Enrolment from '#models/enrolment'
import { DAILY_LIMITS } from '#rules/courses/daily_limits'
import { RuleViolation } from '#rules/rule_violation'
import { now, today } from '#values/clock'
import { startOf } from '#values/day'

/**
 * A message of a participant to the desk of the session.
 * @throws RuleViolation `messages_of_day`
 */
export async function writeToDesk({ id, courseSessionId }: Enrolment, body: string, authorId: number) {
  await inTransaction(async (trx) => {
    await lockPerson(trx, authorId)
    await assertWithinDay(trx, authorId)
    await trx.table('session_messages').insert({ course_session_id: courseSessionId, enrolment_id: id, direction: 'to_desk', body, author_id: authorId, sent_at: storedInstant(now()) })
  })
}

async function assertWithinDay(trx: TransactionClientContract, authorId: number) {
  const most = DAILY_LIMITS.messagesToDesk
  const [row] = await trx
    .from('session_messages')
    .whereIn('enrolment_id', (own) => void own.from('enrolments').where('user_id', authorId).select('id'))
    .where({ author_id: authorId, direction: 'to_desk' })
    .where('sent_at', '>=', storedInstant(startOf(today())))
    .count('* as count')
  if (Number(row.count) >= most) throw new RuleViolation('messages_of_day', { most })
}
