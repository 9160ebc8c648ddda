import db from '@adonisjs/lucid/services/db'
import { closeLottery } from '#actions/courses/close_lottery'
import { commitLottery } from '#actions/courses/commit_lottery'
import { eachApart } from '#actions/each_apart'
import { inTransaction } from '#actions/in_transaction'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'

/** Before closing, every published lottery has a committed seed; after it, a closed list. */
export async function prepareLotteries() {
  const at = storedInstant(now())
  const due = await db
    .from('course_sessions')
    .leftJoin('lotteries', 'lotteries.course_session_id', 'course_sessions.id')
    .where({ 'course_sessions.state': 'published', 'course_sessions.allocation': 'lottery' })
    .where((query) => {
      void query.where((open) => void open.whereNull('lotteries.id').where('apply_until', '>', at))
      void query.orWhere((closed) => void closed.whereNotNull('lotteries.id').whereNull('lotteries.entries').where('apply_until', '<=', at))
    })
    .select('course_sessions.id', 'lotteries.id as lottery')

  await eachApart(due, ({ id, lottery }) => (lottery ? closeLottery(id) : inTransaction((trx) => commitLottery(trx, id))))
}
