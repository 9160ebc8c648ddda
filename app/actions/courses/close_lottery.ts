import { randomInt } from 'node:crypto'
import { inTransaction } from '#actions/in_transaction'
import CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import Lottery from '#models/lottery'
import { placesOf } from '#queries/courses/lottery_places'
import type { LotteryEntry, LotteryList } from '#rules/courses/lottery'
import { isPast } from '#rules/courses/closing'
import { now } from '#values/clock'

/** Neither O nor 0, neither I nor 1: a mark is read aloud and typed from a letter. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 10

/**
 * 名簿の確定: gives each application its random mark and writes the anonymous list, before the public value exists.
 * A group is one entry. Once; before closing it does nothing.
 */
export async function closeLottery(sessionId: number): Promise<boolean> {
  return inTransaction(async (trx) => {
    await trx.from('course_sessions').where('id', sessionId).increment('version', 1)
    const session = await CourseSession.findOrFail(sessionId, { client: trx })
    const lottery = await Lottery.query({ client: trx }).where('courseSessionId', sessionId).first()
    if (!lottery || lottery.entries || lottery.committedAt > session.applyUntil) return false
    if (session.state !== 'published' || !isPast(session.applyUntil)) return false

    const applications = await Enrolment.query({ client: trx }).where({ courseSessionId: sessionId, state: 'applied' }).orderBy('id')
    const entries = unitsOf(applications)
      .map((members) => ({ members, mark: newMark() }))
      .sort((one, other) => (one.mark < other.mark ? -1 : 1))
      .map(({ members, mark }, index): LotteryEntry & { members: Enrolment[] } => ({
        number: index + 1,
        mark,
        priority: Math.max(...members.map(({ priority }) => priority)), // a group comes as late as its last
        places: placesOf(members),
        members,
      }))
    for (const { number, mark, members } of entries) {
      const ids = members.map(({ id }) => id)
      await trx.from('enrolments').whereIn('id', ids).update({ lottery_number: number, lottery_mark: mark })
    }
    const list: LotteryList = { closedAt: now().toISO(), entries: entries.map(({ members: _, ...entry }) => entry) }
    await lottery.merge({ entries: list }).save()

    return true
  })
}

/** Whoever applied together is one. */
function unitsOf(applications: Enrolment[]): Enrolment[][] {
  const units = new Map<string, Enrolment[]>()
  for (const one of applications) {
    const key = one.groupId ? `group:${one.groupId}` : `one:${one.id}`
    units.set(key, [...(units.get(key) ?? []), one])
  }
  return [...units.values()]
}

const newMark = () => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
