import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { acceptSeat } from '#actions/courses/accept_seat'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { changeSeats } from '#actions/courses/change_seats'
import { closeWaitlist } from '#actions/courses/close_waitlist'
import { declineSeat } from '#actions/courses/decline_seat'
import { keepQueues } from '#actions/courses/keep_queues'
import type CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import { placeInQueue, placesInQueue } from '#queries/courses/place_in_queue'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { actorOf, givenLearner, seatFaults } from '#tests/support/engine'
import { givenCompany } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { refusal } from '#tests/support/refusal'
import type User from '#models/user'
import { DateTime } from 'luxon'
import { now } from '#values/clock'

const DESK = { id: null, as: 'clerk' } as const

interface Place {
  user: User
  row: Enrolment
}

/** A session of so many seats, all taken, and so many people behind. */
async function givenQueue(seats: number, behind: number, facts: Partial<CourseSession> = {}) {
  const session = await givenSession({ session: { seats, ...facts } })
  const places: Place[] = []
  for (let count = 0; count < seats + behind; count++) {
    const user = await givenLearner()
    places.push({ user, row: await applyForSeat(session.id, {}, actorOf(user)) })
    freezeClock(now().toMillis() + 1000)
  }
  return { session, seated: places.slice(0, seats), waiting: places.slice(seats) }
}

const stateOf = async ({ row }: Place) => (await Enrolment.findOrFail(row.id)).state
const statesOf = async (places: Place[]) => {
  const states: string[] = []
  for (const place of places) states.push(await stateOf(place))
  return states
}
const cancel = ({ row, user }: Place) => cancelEnrolment(row.id, actorOf(user))
const lettersTo = (template: string, { user }: Place) => db.from('letters').where({ template, user_id: user.id })
const tokyo = (text: string) => DateTime.fromISO(text, { zone: 'Asia/Tokyo' })

test.group('The waiting list', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F23] [N11] everyone sees their place; ward companies stand before others, the earlier before the later', async ({ assert }) => {
    const { session, waiting } = await givenQueue(1, 2)
    const { user } = await givenEmployee()
    const first = await applyForSeat(session.id, {}, actorOf(user))

    assert.deepEqual(await placeInQueue(first.id), { place: 1, waiting: 3 })
    assert.deepEqual(await placeInQueue(waiting[0]!.row.id), { place: 2, waiting: 3 })
    assert.deepEqual(await placeInQueue(waiting[1]!.row.id), { place: 3, waiting: 3 })
  })

  test('[F23] the places of many are found in one question', async ({ assert }) => {
    const { waiting } = await givenQueue(1, 6)
    const ids = waiting.map(({ row }) => row.id)
    assert.equal(await countQueries(() => placesInQueue(ids)), await countQueries(() => placesInQueue(ids.slice(0, 1))))

    assert.deepEqual([...(await placesInQueue(ids)).values()].map(({ place }) => place), [1, 2, 3, 4, 5, 6])
  })

  test('[F24] [N11] a freed seat is held for the first in line for sixteen business hours, by a letter that says until when', async ({ assert }) => {
    const { seated, waiting, session } = await givenQueue(1, 2)
    await cancel(seated[0]!)

    const offered = await Enrolment.findOrFail(waiting[0]!.row.id)
    assert.isTrue(offered.holdsSeat)
    assert.equal(offered.heldUntil!.setZone('Asia/Tokyo').toFormat('MM-dd HH:mm'), '09-14 14:00', 'Thursday 14:00 and two open days')
    assert.lengthOf(await lettersTo('seat_offered', waiting[0]!), 1)
    assert.equal(await stateOf(waiting[1]!), 'waiting')
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F24] an offer that nobody answers lapses after its last second, and the next one has it', async ({ assert }) => {
    const { seated, waiting, session } = await givenQueue(1, 2)
    await cancel(seated[0]!)
    const { heldUntil } = await Enrolment.findOrFail(waiting[0]!.row.id)
    freezeClock(heldUntil!.toMillis())
    await keepQueues()
    assert.equal(await stateOf(waiting[0]!), 'offered')

    freezeClock(heldUntil!.toMillis() + 1)
    assert.equal((await refusal(() => acceptSeat(waiting[0]!.row.id, actorOf(waiting[0]!.user)))).reason, 'hold_is_over')
    await keepQueues()
    await keepQueues()
    assert.deepEqual(await statesOf(waiting), ['declined', 'offered'])
    assert.equal((await Enrolment.findOrFail(waiting[0]!.row.id)).outcome, 'lapsed')
    assert.lengthOf(await lettersTo('seat_lapsed', waiting[0]!), 1)
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F25] one cancel promotes exactly one; cancelling after the promotion promotes the next, and leaves no ghost', async ({ assert }) => {
    const { seated, waiting, session } = await givenQueue(2, 3)
    await cancel(seated[0]!)
    assert.deepEqual(await statesOf(waiting), ['offered', 'waiting', 'waiting'])
    await cancel(waiting[0]!)
    assert.deepEqual(await statesOf(waiting), ['cancelled_by_participant', 'offered', 'waiting'])
    await acceptSeat(waiting[1]!.row.id, actorOf(waiting[1]!.user))
    await keepQueues()
    assert.deepEqual(await statesOf(waiting), ['cancelled_by_participant', 'confirmed', 'waiting'])
    assert.lengthOf(await db.from('enrolment_events').where('step', 'offer'), 2)
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F25] cancelling twice is told, and promotes nobody more', async ({ assert }) => {
    const { seated, waiting } = await givenQueue(1, 2)
    await cancel(seated[0]!)

    assert.equal((await refusal(() => cancel(seated[0]!))).reason, 'wrong_moment')
    assert.deepEqual(await statesOf(waiting), ['offered', 'waiting'])
  })

  test('[F24] declining an offer passes it on; leaving the queue moves the others up', async ({ assert }) => {
    const { seated, waiting } = await givenQueue(1, 3)
    await declineSeat(waiting[1]!.row.id, actorOf(waiting[1]!.user))
    assert.deepEqual(await placeInQueue(waiting[2]!.row.id), { place: 2, waiting: 2 })
    await cancel(seated[0]!)
    await declineSeat(waiting[0]!.row.id, actorOf(waiting[0]!.user), '都合が変わりました')

    assert.deepEqual(await statesOf(waiting), ['declined', 'declined', 'offered'])
    assert.include((await Enrolment.findOrFail(waiting[0]!.row.id)).$attributes, { outcome: 'by_participant', reason: '都合が変わりました' })
  })

  test('[F26] three colleagues wait together; one free seat goes to the person behind, and the three keep their place', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 3, companyCap: null } })
    const seated: Place[] = []
    for (let count = 0; count < 3; count++) {
      const user = await givenLearner()
      seated.push({ user, row: await applyForSeat(session.id, {}, actorOf(user)) })
    }
    const company = await givenCompany()
    const trio = [(await givenEmployee(company)).user, (await givenEmployee(company)).user, (await givenEmployee(company)).user]
    await applyForSeat(session.id, { groupWith: trio.slice(1).map(({ id }) => id) }, actorOf(trio[0]!))
    const single = await givenLearner()
    const behind = { user: single, row: await applyForSeat(session.id, {}, actorOf(single)) }
    const waiting = await Enrolment.query().whereIn('userId', trio.map(({ id }) => id)).orderBy('id')
    assert.deepEqual(waiting.map(({ state }) => state), ['waiting', 'waiting', 'waiting'])
    assert.lengthOf([...new Set(waiting.map(({ groupId }) => groupId))], 1)

    await cancel(seated[0]!)
    assert.equal(await stateOf(behind), 'offered')
    assert.deepEqual(await placeInQueue(waiting[0]!.id), { place: 1, waiting: 3 })
    await cancel(seated[1]!)
    await cancel(seated[2]!)
    assert.deepEqual((await db.from('enrolments').where('state', 'offered')).length, 1, 'two seats are not three')
    await cancel(behind)
    assert.deepEqual((await Enrolment.query().whereIn('userId', trio.map(({ id }) => id))).map(({ state }) => state), ['offered', 'offered', 'offered'])
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F26] three together are seated at once where there is room; a stranger is no colleague, and nobody is entered', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 3 } })
    const { user, company } = await givenEmployee()
    const [colleague, stranger] = [(await givenEmployee(company)).user, await givenLearner()]

    assert.equal((await refusal(() => applyForSeat(session.id, { groupWith: [colleague.id, stranger.id] }, actorOf(user)))).reason, 'not_colleagues')
    assert.lengthOf(await Enrolment.all(), 0)
    await applyForSeat(session.id, { groupWith: [colleague.id] }, actorOf(user))
    const rows = await Enrolment.query().orderBy('id')
    assert.deepEqual(rows.map(({ state, holdsSeat }) => [state, holdsSeat]), [['confirmed', true], ['offered', true]], 'a colleague answers for themselves')
    assert.lengthOf(await db.from('letters').where({ template: 'seat_by_colleague', user_id: colleague.id }), 1)
    assert.equal((await acceptSeat(rows[1]!.id, actorOf(colleague))).state, 'confirmed')
  })

  test('[N11] raising the seats offers all the new ones at once; below what is taken they do not go', async ({ assert }) => {
    const { session, waiting } = await givenQueue(2, 3)
    await changeSeats(session.id, { seats: 4 }, DESK)
    assert.deepEqual(await statesOf(waiting), ['offered', 'offered', 'waiting'])

    const { reason, details } = await refusal(() => changeSeats(session.id, { seats: 3 }, DESK))
    assert.deepEqual([reason, details.taken], ['seats_below_taken', 4])
    await session.refresh()
    assert.equal(session.seats, 4)
  })

  test('[N11] closing the list tells everyone on it once; offers still stand; later comers find the session full', async ({ assert }) => {
    const { session, seated, waiting } = await givenQueue(2, 3)
    await cancel(seated[0]!)
    assert.equal(await closeWaitlist(session.id, DESK), 2)
    assert.equal(await closeWaitlist(session.id, DESK), 0)
    assert.deepEqual(await statesOf(waiting), ['offered', 'declined', 'declined'])
    for (const place of waiting.slice(1)) assert.lengthOf(await lettersTo('waitlist_closed', place), 1)
    await acceptSeat(waiting[0]!.row.id, actorOf(waiting[0]!.user))

    assert.equal((await refusal(async () => applyForSeat(session.id, {}, actorOf(await givenLearner())))).reason, 'session_full')
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[N11] the list offers until 23:59:59 of the day before; then whoever still waits is told', async ({ assert }) => {
    const { session, waiting } = await givenQueue(1, 2)
    const lastSecond = session.startsAt.setZone('Asia/Tokyo').minus({ days: 1 }).endOf('day')
    freezeClock(lastSecond.toMillis())
    await keepQueues()
    assert.deepEqual(await statesOf(waiting), ['waiting', 'waiting'])
    await changeSeats(session.id, { seats: 2 }, DESK)
    assert.deepEqual(await statesOf(waiting), ['offered', 'waiting'])
    const { heldUntil } = await Enrolment.findOrFail(waiting[0]!.row.id)
    assert.equal(heldUntil!.toMillis(), lastSecond.toMillis(), 'no offer outlives the list')

    freezeClock(lastSecond.toMillis() + 1)
    await keepQueues()
    assert.deepEqual(await statesOf(waiting), ['declined', 'declined'])
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F24] an offer made on a Friday evening holds over the weekend', async ({ assert }) => {
    const { seated, waiting } = await givenQueue(1, 1)
    freezeClock(tokyo('2026-09-11T19:00').toMillis())
    await cancel(seated[0]!)
    const { heldUntil } = await Enrolment.findOrFail(waiting[0]!.row.id)

    assert.equal(heldUntil!.setZone('Asia/Tokyo').toFormat('MM-dd HH:mm'), '09-15 17:00')
  })

  test('[N11] nobody is offered a seat in a session that is cancelled', async ({ assert }) => {
    const { session, waiting } = await givenQueue(1, 1)
    await db.from('course_sessions').where('id', session.id).update({ state: 'cancelled', seats: 5 })
    await keepQueues()

    assert.deepEqual(await statesOf(waiting), ['waiting'])
  })
})
