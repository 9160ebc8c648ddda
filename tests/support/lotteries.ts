/** A lottery on its way: people apply, the list closes, somebody draws. */
import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import app from '@adonisjs/core/services/app'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { closeLottery } from '#actions/courses/close_lottery'
import { commitLottery } from '#actions/courses/commit_lottery'
import { drawSeats } from '#actions/courses/draw_lottery'
import { inTransaction } from '#actions/in_transaction'
import CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import type Company from '#models/company'
import type User from '#models/user'
import { Settings } from 'luxon'
import { givenEmployee, givenSession, type GivenSession } from '#tests/support/courses'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'

export const SOURCE = '日経平均株価（終値）'

/** Lets the clock stand at a moment; give it back with `freezeClock`'s teardown. */
export const standAt = (at: { toMillis(): number }) => (Settings.now = () => at.toMillis())

export const participant = ({ id }: User): Actor => ({ id, as: 'participant' })

/** A committed lottery with so many applications, each of a company of its own unless one is given. */
export async function givenLottery({ people = 6, company, kind, ...given }: GivenSession & { people?: number; company?: Company } = {}) {
  const session = await givenSession({ kind: { allocation: 'lottery', ...kind }, ...given })
  await inTransaction((trx) => commitLottery(trx, session.id))
  const users: User[] = []
  for (let made = 0; made < people; made += 1) {
    const { user } = await givenEmployee(company)
    await applyForSeat(session.id, {}, participant(user))
    users.push(user)
  }
  return { session, users }
}

/** A minute past the deadline, with the list closed. */
export async function whenClosed(session: CourseSession) {
  standAt(session.applyUntil.plus({ minutes: 1 }))
  await closeLottery(session.id)
}

/** The evening of the next day: the public value is known. */
export const whenValueIsKnown = (session: CourseSession) => standAt(session.applyUntil.plus({ days: 1, hours: 1 }))

export async function givenDrawnLottery({ by, ...given }: Parameters<typeof givenLottery>[0] & { by: User }) {
  const lottery = await givenLottery(given)
  await whenClosed(lottery.session)
  whenValueIsKnown(lottery.session)
  await drawSeats(lottery.session.id, valueOf(), clerk(by))

  return { ...lottery, session: await CourseSession.findOrFail(lottery.session.id) }
}

export const valueOf = (value = '38471.20') => ({ value, source: SOURCE, on: today() })

export const clerk = ({ id }: User): Actor => ({ id, as: 'clerk', post: 'clerk' })

/** number of the list → state of everybody behind it */
export async function statesOf(sessionId: number): Promise<Record<string, string[]>> {
  const rows = await Enrolment.query().where('courseSessionId', sessionId).orderBy('lotteryNumber').orderBy('id')
  const states: Record<string, string[]> = {}
  for (const { lotteryNumber, state } of rows) (states[String(lotteryNumber)] ??= []).push(state)
  return states
}

/** Runs the script that is published beside every lottery, on what somebody downloaded. */
export async function recompute(record: unknown) {
  const file = join(await mkdtemp(join(tmpdir(), 'lottery-')), 'lottery.json')
  await writeFile(file, JSON.stringify(record))
  return promisify(execFile)(process.execPath, [app.makePath('docs/lottery/recompute.mjs'), file]).then(
    ({ stdout }) => ({ isOk: true, says: stdout.trim() }),
    ({ stdout }) => ({ isOk: false, says: String(stdout).trim() })
  )
}
