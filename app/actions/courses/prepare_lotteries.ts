import db from '@adonisjs/lucid/services/db'
import { closeLottery } from '#actions/courses/close_lottery'
import { commitLottery } from '#actions/courses/commit_lottery'
import { inTransaction } from '#actions/in_transaction'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'

/** Before closing, every published lottery has a committed seed; after it, a closed list. */
export async function prepareLotteries() {
  const lotteries = () =>
    db
      .from('course_sessions')
      .leftJoin('lotteries', 'lotteries.course_session_id', 'course_sessions.id')
      .where({ 'course_sessions.state': 'published', 'course_sessions.allocation': 'lottery' })
      .select('course_sessions.id')
  const at = storedInstant(now())

  for (const { id } of await lotteries().whereNull('lotteries.id').where('apply_until', '>', at)) await inTransaction((trx) => commitLottery(trx, id))
  for (const { id } of await lotteries().whereNotNull('lotteries.id').whereNull('lotteries.entries').where('apply_until', '<=', at)) await closeLottery(id)
}
