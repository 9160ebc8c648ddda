import db from '@adonisjs/lucid/services/db'
import { awaitingMine } from '#queries/certification_desk/awaiting_mine'
import { queues, QUEUES, type Queue } from '#queries/certification_desk/desk_queues'
import type { Reader } from '#queries/certification_desk/desk_list'
import type { Turn } from '#queries/approvals/awaiting'
import { countCases, upToMost, type Counted } from '#queries/office/count_cases'

type QueueCount = Counted & { queue: Queue | 'decide' | 'revocations' | 'reports' }

const WITHOUT_OLDEST: readonly Queue[] = ['waiting', 'all']

/** How many certifications each queue holds and the due day of its oldest; a conflicted case is not counted. */
export async function deskCounts(reader: Reader, turns: Turn[]): Promise<QueueCount[]> {
  const counts: QueueCount[] = []
  for (const queue of QUEUES) {
    const cases = db.from('certifications').whereNotIn('certifications.id', [...reader.conflicted])
    queues[queue](cases, reader.userId)
    counts.push({ queue, ...(await countCases(cases, 'certifications', !WITHOUT_OLDEST.includes(queue))) })
  }
  const all = counts.pop()!

  const isClerk = turns.some(({ post }) => post === 'clerk')

  return [...counts, await toDecide(reader, turns), await revocations(reader), ...(isClerk ? [await reports(reader)] : []), all]
}

async function toDecide(reader: Reader, turns: Turn[]): Promise<QueueCount> {
  const [cases, revoked] = [
    await upToMost(awaitingMine(reader, turns, 'certification'), 'proposals.id'),
    await upToMost(awaitingMine(reader, turns, 'certificate_revocation'), 'proposals.id'),
  ]
  return { queue: 'decide', count: cases.count + revoked.count, isMore: cases.isMore || revoked.isMore, oldest: null }
}

async function revocations({ conflicted }: Reader): Promise<QueueCount> {
  const open = db
    .from('certificate_revocations')
    .whereIn('state', ['noticed', 'heard'])
    .whereNotIn('certification_id', [...conflicted])
  return { queue: 'revocations', ...(await upToMost(open, 'id')), oldest: null }
}

async function reports({ conflicted }: Reader): Promise<QueueCount> {
  const open = db
    .from('change_reports')
    .whereNull('noted_at')
    .whereNotIn('certification_id', [...conflicted])
  return { queue: 'reports', ...(await upToMost(open, 'id')), oldest: null }
}
