/** What a session is to whoever looks for a place: one word, and whether one can apply. */
import type { DateTime } from 'luxon'
import { waitlistClosesAt } from '#rules/courses/cancellation'
import type { Allocation } from '#rules/courses/kind_definition'

export const SESSION_STATUSES = ['open', 'few', 'lottery', 'selection', 'waitlist', 'full', 'not_yet', 'closed', 'running', 'finished', 'cancelled'] as const
export type SessionStatus = (typeof SESSION_STATUSES)[number]

export interface SeenSession {
  state: string
  allocation: Allocation
  applyFrom: DateTime
  applyUntil: DateTime
  startsAt: DateTime
  endsAt: DateTime
  seats: number
  /** under all limits that count for everybody */
  free: number
  /** the waiting list takes people */
  hasWaitlist: boolean
}

export function statusOf(session: SeenSession, at: DateTime): SessionStatus {
  if (session.state === 'cancelled') return 'cancelled'
  if (session.state === 'finished' || session.endsAt <= at) return 'finished'
  if (at >= session.applyFrom && at.startOf('second') <= session.applyUntil) return statusWhileOpen(session)
  if (session.startsAt <= at) return 'running'
  return at < session.applyFrom ? 'not_yet' : 'closed'
}

/** A lottery and a selection take everybody's application; first come, first served ends with the last seat. */
function statusWhileOpen({ allocation, free, seats, hasWaitlist }: SeenSession): SessionStatus {
  if (allocation !== 'first_come') return allocation
  if (free === 0) return hasWaitlist ? 'waitlist' : 'full'
  return free < seats && (free <= FEW || free * 10 <= seats) ? 'few' : 'open'
}

const FEW = 3

interface Listed {
  isWaitlistOpen: boolean
  startsAt: DateTime
  /** of its kind */
  waitlist: { closesDaysBefore: number } | null
}

/** Nobody waits for a seat that would not be offered any more. */
export const hasOpenWaitlist = ({ isWaitlistOpen, startsAt, waitlist }: Listed, at: DateTime) =>
  isWaitlistOpen && waitlist !== null && at <= waitlistClosesAt(startsAt, waitlist)

/** One can send an application now. */
export const takesApplications = (status: SessionStatus) => ['open', 'few', 'lottery', 'selection', 'waitlist'].includes(status)
