import db from '@adonisjs/lucid/services/db'
import { sessionCount } from '#queries/courses/session_list'
import type { SessionQueue } from '#queries/courses/session_queues'
import { today } from '#values/clock'

const OF_CLERKS: SessionQueue[] = ['upcoming', 'approvals', 'lottery', 'screening', 'messages', 'soon', 'results', 'drafts']
const OF_INSTRUCTORS: SessionQueue[] = ['upcoming', 'soon', 'results']

export interface CourseCount {
  queue: SessionQueue
  count: number
}

/** How many sessions each queue holds; an instructor's, of those they teach. */
export async function courseCounts(instructorId: number | null): Promise<CourseCount[]> {
  const counts: CourseCount[] = []
  for (const queue of instructorId ? OF_INSTRUCTORS : OF_CLERKS) counts.push({ queue, count: await sessionCount({ queue, instructorId }) })

  return counts
}

/** Charges that are not paid though their day has passed. */
export async function overdueCharges() {
  const { count } = await db
    .from('course_charges')
    .whereNull('paid_on')
    .whereNull('cancelled_at')
    .where('amount', '>', 0)
    .where('due_on', '<', today())
    .count('* as count')
    .firstOrFail()

  return Number(count)
}

/** Employers that participants declared and nobody has confirmed. */
export async function openEmployments() {
  const { count } = await db
    .from('employments')
    .whereNull('confirmed_at')
    .whereNull('refused_at')
    .whereNull('ended_at')
    .count('* as count')
    .firstOrFail()

  return Number(count)
}
