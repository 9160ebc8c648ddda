import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { amendApplication } from '#actions/courses/amend_application'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { approveApplication } from '#actions/courses/approve_application'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { declineSeat } from '#actions/courses/decline_seat'
import { refuseApplication } from '#actions/courses/refuse_application'
import Enrolment from '#models/enrolment'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { actorOf, givenLearner, seatFaults } from '#tests/support/engine'
import { givenStaff } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'
import { yen } from '#values/yen'

const deskActor = async () => ({ id: (await givenStaff('courses', 'clerk')).id, as: 'clerk' }) as const
const tokyo = (text: string) => DateTime.fromISO(text, { zone: 'Asia/Tokyo' })

/** Paid places begin on Thursday 1 October 2026 at 14:00; the third open day before is Monday 28 September. */
async function givenPaidPlace() {
  const session = await givenSession({ course: { fee: yen(3000), fullFee: yen(9000) } })
  const user = await givenLearner()
  return { session, user, row: await applyForSeat(session.id, { payer: 'person' }, actorOf(user)) }
}

const lateness = async (enrolmentId: number) => JSON.parse((await db.from('enrolment_events').where({ enrolment_id: enrolmentId, step: 'cancel' }).firstOrFail()).facts).isLate

test.group('Leaving', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F22] until 23:59:59 in Tokyo of the third open day before, leaving costs nothing', async ({ assert }) => {
    const { user, row, session } = await givenPaidPlace()
    assert.equal(session.startsAt.setZone('Asia/Tokyo').toFormat('MM-dd HH:mm'), '10-01 14:00')
    freezeClock(tokyo('2026-09-28T23:59:59.999').toMillis())
    const left = await cancelEnrolment(row.id, actorOf(user), '急な出張のため')

    assert.include(left.$attributes, { state: 'cancelled_by_participant', holdsSeat: false, reason: '急な出張のため' })
    assert.isFalse(await lateness(row.id))
    assert.equal(Number((await db.from('course_charges').firstOrFail()).refundable), 3000)
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F22] a moment later it is late, and half of the fee is kept', async ({ assert }) => {
    const { user, row } = await givenPaidPlace()
    freezeClock(tokyo('2026-09-29T00:00:00').toMillis())
    await cancelEnrolment(row.id, actorOf(user))

    assert.isTrue(await lateness(row.id))
    assert.equal(Number((await db.from('course_charges').firstOrFail()).refundable), 1500)
  })

  test('[F22] the office cancels one place with its reason, late and still free of charge', async ({ assert }) => {
    const { row } = await givenPaidPlace()
    freezeClock(tokyo('2026-09-30T12:00:00').toMillis())
    assert.equal((await refusal(async () => cancelEnrolment(row.id, await deskActor(), ''))).reason, 'reason_missing')
    const left = await cancelEnrolment(row.id, await deskActor(), '対象外であることが分かったため')

    assert.equal(left.state, 'cancelled_by_office')
    assert.equal(Number((await db.from('course_charges').firstOrFail()).refundable), 3000)
  })

  test('[F22] after the last meeting nobody cancels any more, and nothing is written', async ({ assert }) => {
    const { session, user, row } = await givenPaidPlace()
    freezeClock(session.endsAt.toMillis() + 1)

    assert.equal((await refusal(() => cancelEnrolment(row.id, actorOf(user)))).reason, 'session_is_over')
    assert.equal((await Enrolment.findOrFail(row.id)).state, 'confirmed')
    assert.lengthOf(await db.from('enrolment_events').where({ enrolment_id: row.id, step: 'cancel' }), 0)
  })

  test('[F22] a confirmed place is cancelled, not declined', async ({ assert }) => {
    const { user, row } = await givenPaidPlace()

    assert.equal((await refusal(() => declineSeat(row.id, actorOf(user)))).reason, 'wrong_moment')
    assert.isTrue((await Enrolment.findOrFail(row.id)).holdsSeat)
  })
})

test.group('A desk looks at each application first', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const givenApplication = async (seats = 5) => {
    const session = await givenSession({ kind: { needsApproval: true }, session: { seats } })
    const user = await givenLearner()
    return { session, user, row: await applyForSeat(session.id, { answers: { wish: '基礎から学びたい' } }, actorOf(user)) }
  }

  test('[F19] an application stays as it is until the desk approves it; then the seat is given', async ({ assert }) => {
    const { session, row } = await givenApplication()
    assert.include(row.$attributes, { state: 'applied', holdsSeat: false })
    await session.refresh()
    assert.deepEqual([session.applied, session.taken], [1, 0])
    const approved = await approveApplication(row.id, await deskActor())

    assert.include(approved.$attributes, { state: 'confirmed', holdsSeat: true })
    await session.refresh()
    assert.deepEqual([session.applied, session.taken], [0, 1])
    assert.equal((await refusal(async () => approveApplication(row.id, await deskActor()))).reason, 'already_looked_at')
  })

  test('[F19] approved into a full session, an application waits', async ({ assert }) => {
    const { session, row } = await givenApplication(1)
    const other = await givenLearner()
    const second = await applyForSeat(session.id, {}, actorOf(other))
    await approveApplication(row.id, await deskActor())

    assert.equal((await approveApplication(second.id, await deskActor())).state, 'waiting')
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F19] a refusal has its reason, which the applicant reads on the page; the mail does not say it', async ({ assert }) => {
    const { user, row } = await givenApplication()
    assert.equal((await refusal(async () => refuseApplication(row.id, await deskActor(), '  '))).reason, 'reason_missing')
    const refused = await refuseApplication(row.id, await deskActor(), '対象の業種ではないため')

    assert.include(refused.$attributes, { state: 'declined', outcome: 'refused', reason: '対象の業種ではないため' })
    assert.lengthOf(await db.from('letters').where({ template: 'application_refused', user_id: user.id }), 1)
    assert.equal((await refusal(() => refuseApplication(row.id, actorOf(user), '理由'))).reason, 'wrong_role')
  })

  test('[F19] an approved place that is amended is looked at again, and keeps its seat meanwhile', async ({ assert }) => {
    const { session, user, row } = await givenApplication(1)
    await approveApplication(row.id, await deskActor())
    const amended = await amendApplication(row.id, { answers: { wish: '応用まで学びたい' } }, actorOf(user))
    assert.include(amended.$attributes, { state: 'applied', holdsSeat: true })
    assert.deepEqual(await seatFaults(session.id), [])
    await session.refresh()
    assert.deepEqual([session.applied, session.taken], [0, 1])

    assert.equal((await approveApplication(row.id, await deskActor())).state, 'confirmed')
    await session.refresh()
    assert.equal(session.taken, 1)
  })

  test('[F19] the same answers again change nothing; where nobody approves, an amended place stays confirmed', async ({ assert }) => {
    const session = await givenSession()
    const user = await givenLearner()
    const row = await applyForSeat(session.id, { answers: { wish: '基礎' } }, actorOf(user))
    const before = await db.from('enrolment_events')
    await amendApplication(row.id, { answers: { wish: '基礎' } }, actorOf(user))
    assert.lengthOf(await db.from('enrolment_events'), before.length)

    assert.equal((await amendApplication(row.id, { answers: { wish: '応用' } }, actorOf(user))).state, 'confirmed')
    assert.lengthOf(await db.from('letters').where('template', 'seat_confirmed'), 1, 'it is not told twice')
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F19] whom nobody has to approve, nobody approves', async ({ assert }) => {
    const session = await givenSession()
    const row = await applyForSeat(session.id, {}, actorOf(await givenLearner()))

    assert.equal((await refusal(async () => approveApplication(row.id, await deskActor()))).reason, 'no_approval_needed')
  })
})
