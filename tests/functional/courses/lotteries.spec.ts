import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { closeLottery } from '#actions/courses/close_lottery'
import { commitLottery } from '#actions/courses/commit_lottery'
import { drawSeats } from '#actions/courses/draw_lottery'
import { editPublished } from '#actions/courses/edit_session'
import { prepareLotteries } from '#actions/courses/prepare_lotteries'
import { publishSession } from '#actions/courses/publish_session'
import { inTransaction } from '#actions/in_transaction'
import CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import Lottery from '#models/lottery'
import Meeting from '#models/meeting'
import type User from '#models/user'
import { queueOf } from '#queries/courses/queue_of'
import { editMark } from '#rules/courses/edit_mark'
import { sha256, type LotteryList } from '#rules/courses/lottery'
import type { LotteryDraw } from '#rules/courses/lottery_record'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { clerk, givenDrawnLottery, givenLottery, participant, standAt, statesOf, valueOf, whenClosed, whenValueIsKnown } from '#tests/support/lotteries'
import { givenCompany, givenStaff } from '#tests/support/people'
import { today } from '#values/clock'
import { addDays } from '#values/day'

const listOf = async (sessionId: number) => (await Lottery.findByOrFail('courseSessionId', sessionId)).entries as LotteryList
const drawOf = async (sessionId: number) => (await Lottery.findByOrFail('courseSessionId', sessionId)).results as LotteryDraw

test.group('Lotteries', (group) => {
  let drawer: User
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())
  group.each.setup(async () => {
    drawer = await givenStaff('courses', 'clerk')
  })

  test('[N10] [F27] the seed is drawn once, its hash is public before closing, and nobody reads the seed in the database', async ({ assert }) => {
    const { session } = await givenLottery({ people: 0 })
    const lottery = await Lottery.findByOrFail('courseSessionId', session.id)
    assert.match(lottery.seed, /^[0-9a-f]{64}$/)
    assert.equal(lottery.seedHash, sha256(lottery.seed))
    const { seed } = await db.from('lotteries').where('id', lottery.id).firstOrFail()
    assert.notInclude(seed, lottery.seed)

    await inTransaction((trx) => commitLottery(trx, session.id))
    assert.equal((await Lottery.findByOrFail('courseSessionId', session.id)).seedHash, lottery.seedHash)
  })

  test('[N10] the clock commits what was published without, closes the list after the last second, and does neither twice', async ({ assert }) => {
    const session = await givenSession({ kind: { allocation: 'lottery' } })
    const { user } = await givenEmployee()
    await applyForSeat(session.id, {}, participant(user))
    await prepareLotteries()
    const { seedHash } = await Lottery.findByOrFail('courseSessionId', session.id)

    standAt(session.applyUntil.plus({ milliseconds: 900 }))
    await prepareLotteries()
    assert.isNull((await Lottery.findByOrFail('courseSessionId', session.id)).entries)
    standAt(session.applyUntil.plus({ seconds: 1 }))
    await prepareLotteries()
    const closed = await listOf(session.id)
    assert.lengthOf(closed.entries, 1)
    await prepareLotteries()
    assert.deepEqual(await listOf(session.id), closed)
    assert.equal((await Lottery.findByOrFail('courseSessionId', session.id)).seedHash, seedHash)
  })

  test('[N10] publishing a session commits its lottery in the same transaction', async ({ assert }) => {
    const session = await givenSession({ kind: { allocation: 'lottery' }, session: { state: 'draft' } })
    await publishSession(session.id, null, clerk(drawer))
    assert.isTrue((await Lottery.findByOrFail('courseSessionId', session.id)).committedAt < session.applyUntil)
    const other = await givenSession({ session: { state: 'draft' } })
    await publishSession(other.id, null, clerk(drawer))
    assert.isNull(await Lottery.findBy('courseSessionId', other.id))
  })

  test('[N10] once the list is closed the deadline stands, and everything else can still be edited', async ({ assert }) => {
    const { session } = await givenLottery({ people: 1 })
    await whenClosed(session)
    const { applyFrom, applyUntil, companyCap, capReleasedAt } = session
    const facts = { applyFrom, applyUntil, companyCap, capReleasedAt, instructorId: null, place: 'ホール', onlineUrl: null }
    const mark = async () => editMark(await CourseSession.findOrFail(session.id), await Meeting.query().where('courseSessionId', session.id).orderBy('position'))
    const later = { ...facts, applyUntil: applyUntil.plus({ days: 1 }) }
    await assert.rejects(async () => editPublished(session.id, await mark(), later, [], clerk(drawer)), /deadline_stands/)
    await editPublished(session.id, await mark(), facts, [], clerk(drawer))
    assert.include((await CourseSession.findOrFail(session.id)).$attributes, { place: 'ホール' })
  })

  test('[N10] the list says a random mark, a priority and the seats asked for, and nobody’s name', async ({ assert }) => {
    const { session, users } = await givenLottery({ people: 4 })
    await whenClosed(session)
    const { entries } = await listOf(session.id)
    assert.deepEqual(entries.map(({ number }) => number), [1, 2, 3, 4])
    for (const { mark } of entries) assert.match(mark, /^[A-HJ-NP-Z2-9]{10}$/)
    assert.deepEqual(entries.map(({ places }) => places), Array.from({ length: 4 }, () => [{ class: 'wardSme', company: null }]))
    const own = await Enrolment.query().where('courseSessionId', session.id).whereIn('userId', users.map(({ id }) => id))
    assert.sameMembers(own.map(({ lotteryMark }) => lotteryMark), entries.map(({ mark }) => mark))
    assert.notInclude(JSON.stringify(entries), users[0]!.name)
  })

  test('[N10] [F27] [F16] the draw gives every seat, the rest wait in the order of their tickets, and everybody is written to', async ({ assert }) => {
    const { session } = await givenDrawnLottery({ by: drawer, people: 9, session: { seats: 4 } })
    const { results } = await drawOf(session.id)
    const states = await statesOf(session.id)
    for (const { number, result } of results) assert.deepEqual(states[number], [result === 'won' ? 'confirmed' : 'waiting'])
    assert.include(session.$attributes, { taken: 4, waiting: 5, applied: 0 })
    assert.isNotNull(session.resultsReleasedAt)

    const queue = await queueOf(db.connection(), session.id)
    const waiting = results.filter(({ result }) => result === 'waiting').map(({ number }) => number)
    assert.deepEqual(queue.map(({ lotteryNumber }) => lotteryNumber), waiting)
    const letters = await db.from('letters').whereIn('template', ['seat_confirmed', 'seat_waiting']).select('template')
    assert.lengthOf(letters.filter(({ template }) => template === 'seat_confirmed'), 4)
    assert.lengthOf(letters.filter(({ template }) => template === 'seat_waiting'), 5)
  })

  test('[F27] [F20] the cap of a company and the share of a class hold in the draw, and the list names companies by letters alone', async ({ assert }) => {
    const company = await givenCompany()
    const { session } = await givenLottery({ people: 5, company, kind: { companyCap: { seats: 2, releasedDaysBefore: 1 } }, session: { seats: 6 }, limits: [{ kind: 'audience', audienceClass: 'outside', seats: 0, label: '区外' }] })
    for (let made = 0; made < 3; made += 1) await applyForSeat(session.id, {}, participant((await givenEmployee()).user))
    await whenClosed(session)
    whenValueIsKnown(session)
    await drawSeats(session.id, valueOf(), clerk(drawer))

    const { entries } = await listOf(session.id)
    const draw = await drawOf(session.id)
    assert.include(draw, { companyCap: 2 })
    assert.deepEqual(draw.limits, [{ class: null, seats: 6 }, { class: 'outside', seats: 0 }])
    assert.lengthOf(entries.filter(({ places }) => places[0]!.company === 'A'), 5)
    assert.lengthOf(entries.filter(({ places }) => places[0]!.company === null), 3)
    const won = draw.results.filter(({ result }) => result === 'won').map(({ number }) => entries[number - 1]!.places[0]!.company)
    assert.sameMembers(won, ['A', 'A', null, null, null])
  })

  test('[F26] [F27] who applied together is one entry, with one mark, and comes in together or waits together', async ({ assert }) => {
    const company = await givenCompany()
    const colleagues = await Promise.all([0, 1, 2].map(async () => (await givenEmployee(company)).user))
    const { session } = await givenLottery({ people: 3, session: { seats: 2 } })
    await applyForSeat(session.id, { groupWith: [colleagues[1]!.id, colleagues[2]!.id] }, participant(colleagues[0]!))
    await whenClosed(session)
    const { entries } = await listOf(session.id)
    assert.lengthOf(entries, 4)
    const together = entries.find(({ places }) => places.length === 3)!

    whenValueIsKnown(session)
    await drawSeats(session.id, valueOf(), clerk(drawer))
    const states = await statesOf(session.id)
    assert.deepEqual(states[together.number], ['waiting', 'waiting', 'waiting'])
    assert.equal((await CourseSession.findOrFail(session.id)).taken, 2)
  })

  test('[F27] kinds without a waiting list say plainly that one has lost', async ({ assert }) => {
    const { session } = await givenDrawnLottery({ by: drawer, people: 3, kind: { waitlist: null }, session: { seats: 1 } })
    const lost = await Enrolment.query().where({ courseSessionId: session.id, state: 'declined' })
    assert.deepEqual(lost.map(({ outcome }) => outcome), ['lost', 'lost'])
    assert.lengthOf(await db.from('letters').where('template', 'lottery_lost'), 2)
    assert.equal(session.waiting, 0)
  })

  test('[N10] who withdraws after the list was closed stays in it without a seat, and every other ticket stays', async ({ assert }) => {
    const { session, users } = await givenLottery({ people: 4, session: { seats: 2 } })
    await whenClosed(session)
    const mine = await Enrolment.query().where({ courseSessionId: session.id, userId: users[0]!.id }).firstOrFail()
    await cancelEnrolment(mine.id, participant(users[0]!), null)
    whenValueIsKnown(session)
    await drawSeats(session.id, valueOf(), clerk(drawer))

    const { results } = await drawOf(session.id)
    assert.equal(results.find(({ number }) => number === mine.lotteryNumber)!.result, 'withdrawn')
    assert.lengthOf(results.filter(({ result }) => result === 'won'), 2)
    assert.equal((await mine.refresh()).state, 'cancelled_by_participant')
  })

  test('[F27] under age, a won seat is held until the guardian consents', async ({ assert }) => {
    const { session, users } = await givenLottery({ people: 1, kind: { guardianUnder: null } })
    await db.from('kind_editions').where('id', session.kindEditionId).update({ definition: JSON.stringify({ ...(await givenKindOf(session)), guardianUnder: 18 }) })
    await db.table('learner_profiles').insert({ user_id: users[0]!.id, born_on: '2010-05-01', calendar_key: 'k', created_at: '2026-01-01', updated_at: '2026-01-01' })
    await whenClosed(session)
    whenValueIsKnown(session)
    await drawSeats(session.id, valueOf(), clerk(drawer))

    assert.deepEqual(Object.values(await statesOf(session.id)), [['offered']])
    assert.equal((await CourseSession.findOrFail(session.id)).taken, 1)
  })

  test('[N10] [F27] the same draw again changes nothing, and another value is refused', async ({ assert }) => {
    const { session } = await givenDrawnLottery({ by: drawer, people: 5, session: { seats: 2 } })
    const before = [await statesOf(session.id), await db.from('enrolment_events').count('* as n').first(), await db.from('letters').count('* as n').first()]
    await drawSeats(session.id, valueOf(), clerk(drawer))
    await assert.rejects(() => drawSeats(session.id, valueOf('1.00'), clerk(drawer)), /lottery_drawn/)
    assert.deepEqual([await statesOf(session.id), await db.from('enrolment_events').count('* as n').first(), await db.from('letters').count('* as n').first()], before)
  })

  test('[N10] [F27] no draw {when}, and nothing is written')
    .with([
      { when: 'before applications close', go: async (_: CourseSession) => {}, says: /lottery_before_closing/, on: 0 },
      { when: 'before the list is closed', go: async (session: CourseSession) => whenValueIsKnown(session), says: /lottery_list_open/, on: 0 },
      { when: 'with a value of the day of closing', go: async (session: CourseSession) => (await whenClosed(session), whenValueIsKnown(session)), says: /public_value_day/, on: -1 },
      { when: 'with a value of tomorrow', go: async (session: CourseSession) => (await whenClosed(session), whenValueIsKnown(session)), says: /public_value_day/, on: 1 },
    ])
    .run(async ({ assert }, { go, says, on }) => {
      const { session } = await givenLottery({ people: 2 })
      await go(session)
      await assert.rejects(() => drawSeats(session.id, { ...valueOf(), on: addDays(today(), on) }, clerk(drawer)), says)
      assert.isNull((await Lottery.findByOrFail('courseSessionId', session.id)).drawnAt)
      assert.deepEqual(Object.values(await statesOf(session.id)).flat(), ['applied', 'applied'])
    })

  test('[N10] a seed that was committed after closing draws nothing', async ({ assert }) => {
    const session = await givenSession({ kind: { allocation: 'lottery' } })
    standAt(session.applyUntil.plus({ minutes: 1 }))
    await inTransaction((trx) => commitLottery(trx, session.id))
    await closeLottery(session.id)
    whenValueIsKnown(session)
    await assert.rejects(() => drawSeats(session.id, valueOf(), clerk(drawer)), /lottery_not_committed/)
    assert.isNull((await CourseSession.findOrFail(session.id)).resultsReleasedAt)
  })
})

async function givenKindOf(session: CourseSession) {
  await session.load('kindEdition')
  return session.kindEdition.definition as object
}
