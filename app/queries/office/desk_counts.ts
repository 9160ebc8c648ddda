import db from '@adonisjs/lucid/services/db'
import { awaiting, type Turn } from '#queries/approvals/awaiting'
import { queues, QUEUES, type Queue } from '#queries/office/desk_queues'

/** Nobody needs to know by how many a queue exceeds this; counting stops there. */
const MOST = 1_000

export interface QueueCount {
  queue: Queue | 'decide'
  count: number
  isMore: boolean
  oldest: string | null
}

/** How many cases each queue holds and the due day of its oldest. */
export async function deskCounts(userId: number, turns: Turn[]): Promise<QueueCount[]> {
  const counts: QueueCount[] = []
  for (const queue of QUEUES) {
    const cases = db.from('claims')
    queues[queue](cases, userId)
    const first = await cases
      .clone()
      .whereNotNull('claims.due_on')
      .orderBy('claims.due_on')
      .orderBy('claims.id')
      .select('claims.due_on')
      .first()
    counts.push({ queue, ...(await upToMost(cases)), oldest: first?.due_on ?? null })
  }

  return [...counts, { queue: 'decide', ...(await upToMost(awaiting(userId, turns))), oldest: null }]
}

async function upToMost(cases: ReturnType<typeof awaiting>) {
  const { count } = await db.from(cases.select('claims.id').limit(MOST).as('some')).count('* as count').firstOrFail()
  return { count: Number(count), isMore: Number(count) >= MOST }
}
