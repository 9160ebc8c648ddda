import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'

export const SESSION_QUEUES = ['upcoming', 'approvals', 'lottery', 'screening', 'messages', 'soon', 'results', 'drafts', 'past'] as const
export type SessionQueue = (typeof SESSION_QUEUES)[number]

/** Days ahead that count as 「まもなく開催」. */
const SOON = 3

type Sessions = DatabaseQueryBuilderContract

const here = () => storedInstant(now())
const open = (sessions: Sessions) => sessions.where('course_sessions.state', 'published')
const undrawn = (sessions: Sessions, allocation: string) =>
  open(sessions)
    .where('course_sessions.allocation', allocation)
    .whereNull('course_sessions.results_released_at')
    .where('course_sessions.apply_until', '<=', here())

/** What each queue of the desk holds; one definition for its list and its count. */
export const sessionQueues: Record<SessionQueue, (sessions: Sessions) => Sessions> = {
  upcoming: (sessions) => sessions.whereIn('course_sessions.state', ['draft', 'published']),
  approvals: (sessions) =>
    open(sessions)
      .where('course_sessions.allocation', 'first_come')
      .where((applied) => void applied.where('course_sessions.applied', '>', 0).orWhereExists(amended)),
  lottery: (sessions) => undrawn(sessions, 'lottery'),
  screening: (sessions) => undrawn(sessions, 'selection'),
  messages: (sessions) => sessions.whereExists((message) => unread(message).select('session_messages.id')),
  soon: (sessions) =>
    open(sessions)
      .where('course_sessions.starts_at', '>', here())
      .where('course_sessions.starts_at', '<=', storedInstant(now().plus({ days: SOON }))),
  results: (sessions) => open(sessions).where('course_sessions.ends_at', '<=', here()),
  drafts: (sessions) => sessions.where('course_sessions.state', 'draft'),
  past: (sessions) => sessions.whereIn('course_sessions.state', ['finished', 'cancelled']),
}

/** A place that was approved and is looked at again stays held; the session does not count it among the applied. */
const amended = (enrolments: Sessions) =>
  enrolments.from('enrolments').whereColumn('enrolments.course_session_id', 'course_sessions.id').where({ 'enrolments.state': 'applied', 'enrolments.holds_seat': true }).select('enrolments.id')

/** What participants wrote to the desk and nobody has read. */
export const unread = (messages: Sessions) =>
  messages
    .from('session_messages')
    .whereColumn('session_messages.course_session_id', 'course_sessions.id')
    .where('session_messages.direction', 'to_desk')
    .whereNull('session_messages.read_at') as Sessions
