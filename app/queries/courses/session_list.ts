import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { readInstant, storedInstant } from '#models/columns'
import { sessionQueues, unread, type SessionQueue } from '#queries/courses/session_queues'
import type { Allocation } from '#rules/courses/kind_definition'
import { now } from '#values/clock'
import { searchWords } from '#values/search_text'

export const PAGE = 50

/** What an address of the desk says; the same address shows the same list to everyone. */
export interface SessionFilter {
  queue: SessionQueue
  q?: string | null
  field?: string | null
  kind?: number | null
  /** only the sessions this person teaches */
  instructorId?: number | null
  /** cursor: the beginning and id of the last row seen */
  after?: { startsAt: string; id: number } | null
}

interface Row {
  id: number
  number: number
  code: string
  title: string
  title_en: string | null
  is_sample: boolean
  allocation: Allocation
  state: string
  starts_at: string
  seats: number
  taken: number
  waiting: number
  applied: number
  unread: number
  next_meeting: string | null
}

/** One page of sessions, the one that begins first at the top; what is over, the last one first. */
export async function sessionList(filter: SessionFilter) {
  const isPast = filter.queue === 'past'
  const query = db.from('course_sessions').join('courses', 'courses.id', 'course_sessions.course_id')
  narrow(query, filter)
  const rows: Row[] = await query
    .if(filter.after, (past) => seek(past, filter.after!, isPast))
    .orderBy('course_sessions.starts_at', isPast ? 'desc' : 'asc')
    .orderBy('course_sessions.id', isPast ? 'desc' : 'asc')
    .limit(PAGE + 1)
    .select('course_sessions.id', 'course_sessions.number', 'course_sessions.allocation', 'course_sessions.state', 'course_sessions.starts_at')
    .select('course_sessions.seats', 'course_sessions.taken', 'course_sessions.waiting', 'course_sessions.applied')
    .select('courses.code', 'courses.title', 'courses.title_en', 'courses.is_sample')
    .select(unread(db.query()).count('*').as('unread'), nextMeeting())

  return { rows: rows.slice(0, PAGE).map(read), hasMore: rows.length > PAGE }
}

/** How many sessions a queue holds. */
export async function sessionCount(filter: SessionFilter) {
  const query = db.from('course_sessions')
  sessionQueues[filter.queue](query)
  if (filter.instructorId) query.where('course_sessions.instructor_id', filter.instructorId)
  const { count } = await query.count('* as count').firstOrFail()

  return Number(count)
}

function narrow(query: DatabaseQueryBuilderContract, { queue, q, field, kind, instructorId }: SessionFilter) {
  sessionQueues[queue](query)
  for (const word of searchWords(q ?? '')) query.where('courses.search_text', 'like', `%${word}%`)
  if (field) query.where('courses.field', field)
  if (kind) query.where('courses.course_kind_id', kind)
  if (instructorId) query.where('course_sessions.instructor_id', instructorId)
}

/** Past the last row seen, in the form that an index answers. */
function seek(query: DatabaseQueryBuilderContract, { startsAt, id }: { startsAt: string; id: number }, isPast: boolean) {
  const sign = isPast ? '<' : '>'
  return query
    .where('course_sessions.starts_at', `${sign}=`, startsAt)
    .where((later) => later.where('course_sessions.starts_at', sign, startsAt).orWhere('course_sessions.id', sign, id))
}

const nextMeeting = () =>
  db
    .from('meetings')
    .whereColumn('meetings.course_session_id', 'course_sessions.id')
    .where('meetings.ends_at', '>', storedInstant(now()))
    .min('meetings.starts_at')
    .as('next_meeting')

const read = (row: Row) => ({
  ...row,
  cursor: `${row.starts_at.replaceAll(' ', 'T')}_${row.id}`,
  is_sample: Boolean(row.is_sample),
  unread: Number(row.unread),
  startsAt: readInstant(row.starts_at),
  nextMeeting: row.next_meeting ? readInstant(row.next_meeting) : null,
})
