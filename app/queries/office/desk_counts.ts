import db from '@adonisjs/lucid/services/db'
import { awaiting, type Turn } from '#queries/approvals/awaiting'
import { queues, QUEUES, type Queue } from '#queries/office/desk_queues'

export interface QueueCount {
  queue: Queue | 'decide'
  count: number
  oldest: string | null
}

/** How many cases each queue holds and the due day of its oldest. */
export async function deskCounts(userId: number, turns: Turn[]): Promise<QueueCount[]> {
  const counts: QueueCount[] = []
  for (const queue of QUEUES) {
    const query = db.from('claims')
    queues[queue](query, userId)
    const { count, oldest } = await query.count('* as count').min('claims.due_on as oldest').firstOrFail()
    counts.push({ queue, count: Number(count), oldest })
  }
  const { count } = await awaiting(userId, turns).count('* as count').firstOrFail()

  return [...counts, { queue: 'decide', count: Number(count), oldest: null }]
}
