import type CourseSession from '#models/course_session'
import type SeatLimit from '#models/seat_limit'

export interface LimitRow {
  /** null: the session's own */
  limit: SeatLimit | null
  seats: number
  taken: number
  left: number
  /** the one that leaves the least room: it decides how many more can come */
  isBinding: boolean
}

/** Every limit of a session with what it leaves, and which one binds. A share for one class binds that class alone. */
export function limitsOf(session: CourseSession, limits: SeatLimit[]): LimitRow[] {
  const all = [session, ...limits]
  const left = ({ seats, taken }: { seats: number; taken: number }) => seats - taken
  const forAll = all.filter((pool) => !('audienceClass' in pool) || !pool.audienceClass)
  const least = Math.min(...forAll.map(left))

  return all.map((pool) => ({
    limit: pool === session ? null : (pool as SeatLimit),
    seats: pool.seats,
    taken: pool.taken,
    left: left(pool),
    isBinding: pool === forAll.find((one) => left(one) === least),
  }))
}
