import { promote } from '#actions/courses/give_seat'
import { inSession } from '#actions/courses/locked_session'
import { recordAudit } from '#actions/office/record_audit'
import type CourseSession from '#models/course_session'
import SeatLimit from '#models/seat_limit'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

export interface Seats {
  seats?: number
  limits?: { id: number; seats: number }[]
}

/**
 * More or fewer seats; what becomes free is offered at once.
 * @throws RuleViolation `seats_below_taken`
 */
export const changeSeats = (sessionId: number, { seats, limits = [] }: Seats, actor: Actor): Promise<CourseSession> =>
  inSession(sessionId, async ({ trx, session }) => {
    const changes: Record<string, [number, number]> = {}
    const change = async (row: CourseSession | SeatLimit, to: number, name: string) => {
      if (to < row.taken) throw new RuleViolation('seats_below_taken', { taken: row.taken })
      if (to === row.seats) return
      changes[name] = [row.seats, to]
      await row.merge({ seats: to }).save()
    }
    if (seats !== undefined) await change(session, seats, 'seats')
    for (const limit of limits) {
      const row = await SeatLimit.query({ client: trx }).where({ id: limit.id, courseSessionId: sessionId }).firstOrFail()
      await change(row, limit.seats, row.label)
    }
    if (Object.keys(changes).length > 0) await recordAudit(trx, { actor, action: 'course_session.seats_changed', subject: { type: 'course_session', id: sessionId }, changes })
    await promote(trx, sessionId)

    return session
  })
