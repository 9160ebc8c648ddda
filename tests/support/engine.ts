/** People who apply for seats, and what must hold of every session at every moment. */
import db from '@adonisjs/lucid/services/db'
import LearnerProfile from '#models/learner_profile'
import type User from '#models/user'
import { givenPerson } from '#tests/support/people'
import type { Actor } from '#values/actor'
import type { Day } from '#values/day'
import { newToken } from '#values/secret_token'

export const actorOf = (user: User): Actor => ({ id: user.id, as: 'participant' })

export const givenLearner = (facts: Partial<User> = {}): Promise<User> => givenPerson({ name: '芝 桜', ...facts })

/** A learner who has told the day of birth and where they live. */
export async function givenYoungLearner(bornOn: Day, facts: Partial<LearnerProfile> = {}): Promise<User> {
  const user = await givenLearner({ name: '白金 葵' })
  await LearnerProfile.create({ userId: user.id, bornOn, livesInWard: true, studiesInWard: false, calendarKey: newToken().token, ...facts } as Partial<LearnerProfile>)

  return user
}

/** What is wrong with the seats of a session; nothing, at every moment. */
export async function seatFaults(sessionId: number): Promise<string[]> {
  const faults: string[] = []
  const session = await db.from('course_sessions').where('id', sessionId).firstOrFail()
  const rows = await db.from('enrolments').where('course_session_id', sessionId)
  const holding = rows.filter((row) => row.holds_seat)
  const sum = (of: typeof rows) => of.reduce((seats, row) => seats + row.seats, 0)

  if (session.taken !== sum(holding)) faults.push(`${session.taken} taken, ${sum(holding)} held`)
  if (session.taken > session.seats) faults.push(`${session.taken} of ${session.seats} seats`)
  for (const limit of await db.from('seat_limits').where('course_session_id', sessionId)) {
    const counted = sum(holding.filter((row) => !limit.audience_class || row.audience_class === limit.audience_class))
    if (limit.taken !== counted || limit.taken > limit.seats) faults.push(`${limit.label}: ${limit.taken} taken, ${counted} held of ${limit.seats}`)
  }
  if (session.waiting !== rows.filter(({ state }) => state === 'waiting').length) faults.push(`${session.waiting} waiting`)
  const ghosts = rows.filter((row) => row.holds_seat && !['nominated', 'offered', 'confirmed', 'attending', 'completed', 'not_completed', 'absent', 'applied'].includes(row.state))
  if (ghosts.length > 0) faults.push(`${ghosts.length} ghosts`)

  return faults
}
