import { leave } from '#actions/courses/leave'
import { inSession, type LockedSession } from '#actions/courses/locked_session'
import { postToParticipant } from '#actions/courses/post_to_participant'
import { queueOf } from '#queries/courses/queue_of'
import type { Actor } from '#values/actor'

/** Nobody waits any more: the list is closed and everyone on it is told. Offers already made still stand. */
export const closeWaitlist = (sessionId: number, actor: Actor): Promise<number> =>
  inSession(sessionId, async (locked) => {
    await locked.session.merge({ isWaitlistOpen: false }).save()
    return sendHome(locked, actor)
  })

/** Tells everyone on the list that nothing will become free. */
export async function sendHome(locked: LockedSession, actor: Actor) {
  const queue = await queueOf(locked.trx, locked.session.id)
  for (const { id } of queue) {
    const row = await leave(locked, id, 'lose', actor, { facts: { by: 'session_full' }, outcome: 'lost' })
    await postToParticipant(locked.trx, locked.session, row, 'waitlist_closed')
  }
  return queue.length
}
