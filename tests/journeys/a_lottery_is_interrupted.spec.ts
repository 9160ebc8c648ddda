import { setTimeout as wait } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import CourseSession from '#models/course_session'
import Lottery from '#models/lottery'
import { Settings } from 'luxon'
import { lotteryRecord } from '#queries/courses/lottery_record'
import { freshDatabase } from '#tests/support/database'
import { givenLottery, recompute, standAt, whenClosed } from '#tests/support/lotteries'
import { PASSWORD, givenStaff } from '#tests/support/people'
import { openPortal } from '#tests/support/portal'
import { Visitor } from '#tests/support/visitor'
import { now } from '#values/clock'

const [PEOPLE, SEATS] = [40, 15]
/** Milliseconds after the button at which the process dies: before, in the middle, and maybe after. */
const DEATHS = [100, 300, 700]
/** So long ago the session was opened that its list is closed and the value is known today. */
const DAYS_AGO = 44

const count = async (table: string, where: object = {}) => Number((await db.from(table).where(where).count('* as n').firstOrFail()).n)

/** What a draw leaves, and what it leaves when it never was: nothing between the two. */
async function traceOf(sessionId: number) {
  const session = await CourseSession.findOrFail(sessionId)
  const held = await db.from('enrolments').where({ course_session_id: sessionId, holds_seat: true }).sum('seats as seats').firstOrFail()

  return {
    isDrawn: (await Lottery.findByOrFail('courseSessionId', sessionId)).drawnAt !== null,
    isReleased: session.resultsReleasedAt !== null,
    taken: session.taken,
    held: Number(held.seats ?? 0),
    confirmed: await count('enrolments', { state: 'confirmed' }),
    waiting: await count('enrolments', { state: 'waiting' }),
    steps: (await count('enrolment_events', { step: 'confirm' })) + (await count('enrolment_events', { step: 'wait' })),
    letters: (await count('letters', { template: 'seat_confirmed' })) + (await count('letters', { template: 'seat_waiting' })),
  }
}

const NOTHING = { isDrawn: false, isReleased: false, taken: 0, held: 0, confirmed: 0, waiting: 0, steps: 0, letters: 0 }
const ALL = { isDrawn: true, isReleased: true, taken: SEATS, held: SEATS, confirmed: SEATS, waiting: PEOPLE - SEATS, steps: PEOPLE, letters: PEOPLE }

test.group('A lottery is interrupted', (group) => {
  group.each.setup(() => freshDatabase())

  test('[N10] [F27] by kill -9: it is drawn wholly or not at all, and can be drawn afterwards', async ({ assert }) => {
    const clerk = await givenStaff('courses', 'clerk')
    const running = Settings.now
    standAt(now().minus({ days: DAYS_AGO }))
    const { session } = await givenLottery({ people: PEOPLE, session: { seats: SEATS }, inDays: DAYS_AGO + 1 })
    await whenClosed(session)
    Settings.now = running

    const attempt = async (origin: string) => {
      const visitor = await Visitor.signedIn(clerk.email, PASSWORD, origin)
      await visitor.open(`/office/courses/sessions/${session.id}/lottery`)
      return visitor
    }
    for (const milliseconds of DEATHS) {
      const portal = await openPortal()
      const visitor = await attempt(portal.origin)
      if (!visitor.html.includes('name="value"')) {
        await portal.kill()
        break
      }
      const drawing = visitor.attempt('この値で抽選し、結果を公開する', { value: '38471.20' }).catch(() => 'killed')
      await wait(milliseconds)
      await portal.kill()
      await drawing
      const trace = await traceOf(session.id)
      assert.deepEqual(trace, trace.isDrawn ? ALL : NOTHING)
    }

    const again = await openPortal()
    const visitor = await attempt(again.origin)
    if (visitor.html.includes('name="value"')) await visitor.press('この値で抽選し、結果を公開する', { value: '38471.20' })
    visitor.mustSay('当選', 'キャンセル待ち')
    await again.kill()
    assert.deepEqual(await traceOf(session.id), ALL)
    const drawn = await CourseSession.query().where('id', session.id).preload('course').firstOrFail()
    assert.deepEqual(await recompute(await lotteryRecord(drawn)), { isOk: true, says: `OK: ${PEOPLE} entries` })
  })
})
