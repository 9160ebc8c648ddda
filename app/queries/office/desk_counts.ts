import db from '@adonisjs/lucid/services/db'
import { awaiting, type Turn } from '#queries/approvals/awaiting'
import { countCases, upToMost, type Counted } from '#queries/office/count_cases'
import { queues, QUEUES, type Queue } from '#queries/office/desk_queues'

const WITHOUT_OLDEST: readonly Queue[] = ['waiting', 'all']

/** How many claims each queue holds and the due day of its oldest. */
export async function deskCounts(userId: number, turns: Turn[]): Promise<(Counted & { queue: Queue | 'decide' })[]> {
  const counts = []
  for (const queue of QUEUES) {
    const cases = db.from('claims')
    queues[queue](cases, userId)
    counts.push({ queue, ...(await countCases(cases, 'claims', !WITHOUT_OLDEST.includes(queue))) })
  }
  const mine = await upToMost(awaiting(userId, turns, 'claim'), 'proposals.id')

  return [...counts, { queue: 'decide', ...mine, oldest: null }]
}
