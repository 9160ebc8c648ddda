/** The life of one session: applications, draw or selection, fees, meetings, results. Each act is the portal's own. */
import { cancelSession } from '#actions/courses/cancel_session'
import { commitLottery } from '#actions/courses/commit_lottery'
import { inTransaction } from '#actions/in_transaction'
import { applications } from '#database/seeders/demo/courses/story/applications'
import { lottery, selection } from '#database/seeders/demo/courses/story/decisions'
import { fees } from '#database/seeders/demo/courses/story/fees'
import { meetings } from '#database/seeders/demo/courses/story/meetings'
import type { Staged } from '#database/seeders/demo/courses/story/staged'
import type { Story } from '#database/seeders/demo/story/play'

export async function* sessionStory(staged: Staged): Story {
  const { session, run, present } = staged
  if (session.allocation === 'lottery') {
    yield session.applyFrom
    await inTransaction((trx) => commitLottery(trx, session.id))
  }
  yield* applications(staged)
  if (run.cancelled) {
    yield present.minus({ hours: 20 })
    await cancelSession(session.id, run.cancelled, staged.clerks[0])
    return
  }
  if (session.allocation === 'lottery') yield* lottery(staged)
  if (session.allocation === 'selection') yield* selection(staged)
  yield* fees(staged)
  yield* meetings(staged)
}
