import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { cancelSession } from '#actions/courses/cancel_session'
import type { PlannedMeeting } from '#actions/courses/meetings'
import { moveSession } from '#actions/courses/move_session'
import Enrolment from '#models/enrolment'
import Meeting from '#models/meeting'
import Room from '#models/room'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { freshDatabase } from '#tests/support/database'
import { actorOf, givenLearner, seatFaults } from '#tests/support/engine'
import { givenStaff } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'
import { yen } from '#values/yen'

const tokyo = (text: string) => DateTime.fromISO(text, { zone: 'Asia/Tokyo' }).toUTC()
const clerk = async (name = '港 一郎') => ({ id: (await givenStaff('courses', 'clerk', await givenLearner({ name }))).id, as: 'clerk' }) as const
const onDay = (day: string, more: Partial<PlannedMeeting> = {}): PlannedMeeting => ({ startsAt: tokyo(`${day}T10:00`), endsAt: tokyo(`${day}T13:00`), ...more })
const givenRoom = () => Room.create({ code: `R-${Math.random()}`, name: '研修室1', nameEn: 'Room 1', address: '港区芝', seats: 30 } as Partial<Room>)
const moved = (meetings: PlannedMeeting[], sequence = 0) => ({ sequence, meetings, reason: '講師の都合により' })

/** Two confirmed and one waiting. */
async function givenRunning(facts: Parameters<typeof givenSession>[0] = {}) {
  const session = await givenSession({ ...facts, session: { seats: 2, ...facts.session } })
  const people = [await givenLearner(), await givenLearner(), await givenLearner()]
  const rows: Enrolment[] = []
  for (const user of people) rows.push(await applyForSeat(session.id, { payer: 'person' }, actorOf(user)))
  return { session, people, rows }
}

test.group('A session is cancelled', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F10] everyone who takes part or waits is told once; nobody owes anything, nobody is promoted', async ({ assert }) => {
    const { session, people } = await givenRunning({ course: { fee: yen(3000) } })
    await cancelSession(session.id, '会場の設備故障', await clerk())

    const rows = await Enrolment.all()
    assert.isTrue(rows.every(({ state, holdsSeat, isLive, reason }) => state === 'cancelled_by_office' && !holdsSeat && !isLive && reason === '会場の設備故障'))
    for (const { id } of people) assert.lengthOf(await db.from('letters').where({ template: 'session_cancelled', user_id: id }), 1)
    assert.deepEqual((await db.from('course_charges')).map(({ refundable }) => Number(refundable)), [3000, 3000])
    await session.refresh()
    assert.include(session.$attributes, { state: 'cancelled', sequence: 1, taken: 0, waiting: 0, cancelReason: '会場の設備故障' })
    assert.lengthOf(await db.from('enrolment_events').where('step', 'offer'), 0)
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F10] a session is cancelled once, with a reason, and takes nobody any more', async ({ assert }) => {
    const { session } = await givenRunning()
    assert.equal((await refusal(async () => cancelSession(session.id, ' ', await clerk()))).reason, 'reason_missing')
    await cancelSession(session.id, '会場の設備故障', await clerk())
    const letters = (await db.from('letters')).length

    assert.equal((await refusal(async () => cancelSession(session.id, 'もう一度', await clerk()))).reason, 'session_not_running')
    assert.equal((await refusal(async () => applyForSeat(session.id, {}, actorOf(await givenLearner())))).reason, 'not_open')
    assert.lengthOf(await db.from('letters'), letters)
  })
})

test.group('A session is moved', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F10] everyone is told, the calendar entry rises, the deadlines follow the new date', async ({ assert }) => {
    const { session, people } = await givenRunning()
    const [meeting] = await Meeting.query().where('courseSessionId', session.id)
    const after = await moveSession(session.id, moved([onDay('2026-11-10', { id: meeting!.id }), onDay('2026-11-14')]), await clerk())

    assert.equal(after.sequence, 1)
    assert.equal(after.startsAt.toMillis(), tokyo('2026-11-10T10:00').toMillis())
    assert.equal(after.endsAt.toMillis(), tokyo('2026-11-14T13:00').toMillis())
    assert.equal(after.capReleasedAt!.toMillis(), tokyo('2026-11-03T10:00').toMillis())
    const meetings = await Meeting.query().where('courseSessionId', session.id).orderBy('position')
    assert.deepEqual(meetings.map(({ id, position }) => [id === meeting!.id, position]), [[true, 1], [false, 2]])
    for (const { id } of people) assert.lengthOf(await db.from('letters').where({ template: 'session_moved', user_id: id }), 1)
    assert.deepEqual((await Enrolment.query().orderBy('id')).map(({ state }) => state), ['confirmed', 'confirmed', 'waiting'])
  })

  test('[F10] [F22] the new date is declined free of charge, though the ordinary deadline is over', async ({ assert }) => {
    const { session, people, rows } = await givenRunning({ course: { fee: yen(3000) } })
    freezeClock(tokyo('2026-10-06T10:00').toMillis() - 86_400_000 * 20)
    await moveSession(session.id, moved([onDay('2026-09-18')]), await clerk())
    freezeClock(tokyo('2026-09-17T23:00').toMillis())
    await cancelEnrolment(rows[0]!.id, actorOf(people[0]!), '新しい日程では参加できません')

    assert.equal(Number((await db.from('course_charges').where('enrolment_id', rows[0]!.id).firstOrFail()).refundable), 3000)
  })

  test('[F10] of two desks that move one session the second is told who was first, and nothing of it is written', async ({ assert }) => {
    const { session } = await givenRunning()
    await moveSession(session.id, moved([onDay('2026-11-10')]), await clerk('芝 次郎'))
    const letters = (await db.from('letters')).length
    const { reason, details } = await refusal(async () => moveSession(session.id, moved([onDay('2026-11-11')]), await clerk()))

    assert.deepEqual([reason, details.by], ['session_moved_meanwhile', '芝 次郎'])
    await session.refresh()
    assert.equal(session.startsAt.toMillis(), tokyo('2026-11-10T10:00').toMillis())
    assert.lengthOf(await db.from('letters'), letters)
  })

  test('[F10] [F24] moved again, everyone is told again; no seat is held beyond the new beginning', async ({ assert }) => {
    const { session, people, rows } = await givenRunning()
    await cancelEnrolment(rows[0]!.id, actorOf(people[0]!))
    await moveSession(session.id, moved([onDay('2026-11-10')]), await clerk())
    await moveSession(session.id, moved([onDay('2026-09-11')], 1), await clerk())

    assert.lengthOf(await db.from('letters').where({ template: 'session_moved', user_id: people[1]!.id }), 2)
    const offered = await Enrolment.findOrFail(rows[2]!.id)
    assert.deepEqual([offered.state, offered.heldUntil!.toMillis()], ['offered', tokyo('2026-09-11T10:00').toMillis()])
  })

  test('[F10] a seat given meanwhile does not stand in a desk’s way', async ({ assert }) => {
    const session = await givenSession()
    await applyForSeat(session.id, {}, actorOf(await givenLearner()))

    assert.equal((await moveSession(session.id, moved([onDay('2026-11-10')]), await clerk())).sequence, 1)
  })

  test('[F10] a room that another session has at that hour is refused by name; one that was cancelled is free', async ({ assert }) => {
    const [session, other, room] = [await givenSession(), await givenSession(), await givenRoom()]
    await db.from('meetings').where('course_session_id', other.id).update({ room_id: room.id })
    const { startsAt } = await Meeting.findByOrFail('courseSessionId', other.id)
    const wish = [{ startsAt: startsAt.plus({ hours: 1 }), endsAt: startsAt.plus({ hours: 2 }), roomId: room.id }]
    const { reason, details } = await refusal(async () => moveSession(session.id, moved(wish), await clerk()))
    assert.deepEqual([reason, details.room], ['room_taken', '研修室1'])
    await session.refresh()
    assert.equal(session.sequence, 0)

    const after = [{ startsAt: startsAt.plus({ hours: 3 }), endsAt: startsAt.plus({ hours: 5 }), roomId: room.id }]
    await moveSession(session.id, moved(after), await clerk())
    await cancelSession(other.id, '中止', await clerk())
    assert.equal((await moveSession(session.id, moved(wish, 1), await clerk())).sequence, 2)
  })

  test('[F10] in the middle of a course the meetings to come are moved; those that were stay', async ({ assert }) => {
    const session = await givenSession({ meetings: [3, 3, 3] })
    const meetings = await Meeting.query().where('courseSessionId', session.id).orderBy('position')
    freezeClock(meetings[0]!.endsAt.toMillis())
    const [first, second, third] = meetings.map(({ id, startsAt, endsAt }) => ({ id, startsAt, endsAt }))
    const later = (one: typeof first, days: number) => ({ ...one!, startsAt: one!.startsAt.plus({ days }), endsAt: one!.endsAt.plus({ days }) })
    await moveSession(session.id, moved([first!, second!, later(third, 7)]), await clerk())
    const after = await Meeting.query().where('courseSessionId', session.id).orderBy('position')
    assert.deepEqual(after.map(({ id }) => id), meetings.map(({ id }) => id))
    assert.equal(+after[2]!.startsAt, +meetings[2]!.startsAt.plus({ days: 7 }))

    const wrong = [[later(first, 20), second!, third!], [second!, third!], [{ ...first!, endsAt: first!.endsAt.minus({ hours: 1 }) }, second!, third!]]
    for (const plan of wrong) assert.oneOf((await refusal(async () => moveSession(session.id, moved(plan, 1), await clerk()))).reason, ['meeting_past', 'meetings_disorderly'])
  })

  test('[F10] meetings out of order, past or without a reason are refused', async ({ assert }) => {
    const session = await givenSession()
    const refusedWith = async (move: Parameters<typeof moveSession>[1]) => (await refusal(async () => moveSession(session.id, move, await clerk()))).reason

    assert.equal(await refusedWith(moved([])), 'meetings_disorderly')
    assert.equal(await refusedWith(moved([onDay('2026-11-11'), onDay('2026-11-10')])), 'meetings_disorderly')
    assert.equal(await refusedWith(moved([onDay('2026-11-11', { endsAt: tokyo('2026-11-11T09:00') })])), 'meetings_disorderly')
    assert.equal(await refusedWith(moved([onDay('2026-09-09')])), 'meeting_past')
    assert.equal(await refusedWith({ ...moved([onDay('2026-11-11')]), reason: '' }), 'reason_missing')
  })

  test('[N9] of a protected course the letter says only that there is news', async ({ assert }) => {
    const { session } = await givenRunning({ kind: { privacy: 'protected' } })
    await moveSession(session.id, moved([onDay('2026-11-10')]), await clerk())
    await cancelSession(session.id, '中止', await clerk())

    assert.deepEqual([...new Set((await db.from('letters')).map(({ template }) => template))], ['news'])
  })
})

test.group('Two desks at the same moment', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[F10] one moves the session, the other is told; one room is given once', async ({ assert }) => {
    const [session, other, room] = [await givenSession(), await givenSession(), await givenRoom()]
    const desks = [await clerk(), await clerk()]
    const twice = await Promise.allSettled(['2026-11-10', '2026-11-11'].map((day, index) => moveSession(session.id, moved([onDay(day)]), desks[index]!)))
    assert.deepEqual(twice.flatMap((one) => (one.status === 'rejected' ? [one.reason.reason] : [])), ['session_moved_meanwhile'])

    const wishes = [moved([onDay('2026-11-12', { roomId: room.id })], 1), moved([onDay('2026-11-12', { roomId: room.id })])]
    const both = await Promise.allSettled([session, other].map(({ id }, index) => moveSession(id, wishes[index]!, desks[index]!)))
    assert.deepEqual(both.flatMap((one) => (one.status === 'rejected' ? [one.reason.reason ?? String(one.reason)] : [])), ['room_taken'])
    assert.lengthOf(await db.from('meetings').where('room_id', room.id), 1)
  })
})
