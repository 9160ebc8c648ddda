import type CourseSession from '#models/course_session'
import { bindingLimit, freeSeats } from '#rules/courses/binding_limit'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { hasOpenWaitlist, statusOf, takesApplications } from '#rules/courses/session_status'
import { now } from '#values/clock'

/** A session as the public sees it: its word, its seats and the limit that binds them, never its link. */
export function seenSession(session: CourseSession) {
  const kind = session.kindEdition.definition as CourseKindDefinition
  const pools = [{ label: null, labelEn: null, seats: session.seats, taken: session.taken, audienceClass: null }, ...session.limits]
  const free = freeSeats(pools)
  const hasWaitlist = hasOpenWaitlist({ isWaitlistOpen: session.isWaitlistOpen, startsAt: session.startsAt, waitlist: kind.waitlist }, now())
  const status = statusOf({ ...plain(session), free, hasWaitlist }, now())

  return {
    ...plain(session),
    kind,
    free,
    status,
    takesApplications: takesApplications(status),
    waiting: session.waiting,
    /** one more than all that is left does not fit: what says so is the limit that binds */
    binding: bindingLimit(pools, { seats: free + 1, audienceClass: null }),
    shares: session.limits.filter(({ audienceClass }) => audienceClass).map((limit) => ({ ...shareOf(limit), label: limit.label, labelEn: limit.labelEn })),
    meetings: session.meetings.map(({ id, position, startsAt, endsAt, room, place, topic }) => ({
      id,
      position,
      startsAt,
      endsAt,
      place: { ja: room?.name ?? place ?? session.place, en: room?.nameEn ?? place ?? session.place },
      address: room?.address ?? null,
      topic,
    })),
  }
}

export type SeenSession = ReturnType<typeof seenSession>

const shareOf = ({ seats, taken }: { seats: number; taken: number }) => ({ seats, free: Math.max(0, seats - taken) })

const plain = ({ id, number, state, allocation, applyFrom, applyUntil, startsAt, endsAt, place, seats, movedAt, sequence, updatedAt }: CourseSession) => ({
  id, number, state, allocation, applyFrom, applyUntil, startsAt, endsAt, place, seats, movedAt, sequence, updatedAt,
})
