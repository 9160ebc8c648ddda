import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { acceptSeat } from '#actions/courses/accept_seat'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { reasonAgainst } from '#actions/courses/judge_application'
import Course from '#models/course'
import Employment from '#models/employment'
import Enrolment from '#models/enrolment'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { actorOf, givenLearner, givenYoungLearner, seatFaults } from '#tests/support/engine'
import { refusal } from '#tests/support/refusal'
import { givenCompany } from '#tests/support/people'
import { day } from '#values/day'
import { now } from '#values/clock'
import { yen } from '#values/yen'

const SME = { class: 'wardSme', rank: 1, label: { ja: '区内の中小企業で働く人', en: 'People at an SME of the ward' } } as const
const RESIDENT = { class: 'wardResident', rank: 1, label: { ja: '区民', en: 'Residents' } } as const

const audienceOf = (...classes: (typeof SME | typeof RESIDENT)[]) => ({ classes: [...classes], boosts: [], age: null, article: '第3条' })

test.group('Who may apply', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F14] a course for small companies of the ward refuses others, says for whom it is, and writes nothing', async ({ assert }) => {
    const session = await givenSession({ kind: { audience: audienceOf(SME) } })
    const { user } = await givenEmployee(await givenCompany({ regularEmployees: 400, capital: yen(900_000_000) }))
    const { reason, details } = await refusal(() => applyForSeat(session.id, {}, actorOf(user)))

    assert.equal(reason, 'class_not_admitted')
    assert.include(details, { classes: '区内の中小企業で働く人', article: '第3条' })
    assert.lengthOf(await db.from('enrolments'), 0)
    assert.lengthOf(await db.from('letters'), 0)

    const small = await givenEmployee()
    assert.equal((await applyForSeat(session.id, {}, actorOf(small.user))).state, 'confirmed')
  })

  test('[F14] an employer only declared counts as outside until it is confirmed', async ({ assert }) => {
    const session = await givenSession()
    const [declared, company] = [await givenLearner(), await givenCompany()]
    await Employment.create({ userId: declared.id, companyId: company.id, companyName: company.name, declaredAt: now() } as Partial<Employment>)
    assert.include((await applyForSeat(session.id, {}, actorOf(declared))).$attributes, { audienceClass: 'outside', companyId: null })

    const { user } = await givenEmployee(company)
    assert.include((await applyForSeat(session.id, {}, actorOf(user))).$attributes, { audienceClass: 'wardSme', companyId: company.id })
    assert.equal((await refusal(() => applyForSeat(session.id, { companyId: company.id }, { id: declared.id, as: 'participant' }))).reason, 'already_enrolled')
  })

  test('[F14] nobody names an employer that has not confirmed them', async ({ assert }) => {
    const session = await givenSession()
    const [user, company] = [await givenLearner(), await givenCompany()]

    assert.equal((await refusal(() => applyForSeat(session.id, { companyId: company.id }, actorOf(user)))).reason, 'employer_not_confirmed')
    await db.from('enrolments').then((rows) => assert.isEmpty(rows))
  })

  test('[F14] residents are admitted by what they told once, ages by the first day', async ({ assert }) => {
    const kind = { audience: { ...audienceOf(RESIDENT), age: { from: 15, to: 24 } } }
    const session = await givenSession({ kind })
    const [unknown, older, elsewhere, right] = [await givenLearner(), await givenYoungLearner(day('1990-04-01')), await givenYoungLearner(day('2006-04-01'), { livesInWard: false }), await givenYoungLearner(day('2006-04-01'))]

    assert.equal((await refusal(() => applyForSeat(session.id, {}, actorOf(unknown)))).reason, 'class_not_admitted')
    assert.deepEqual((await refusal(() => applyForSeat(session.id, {}, actorOf(older)))).details, { from: 15, to: 24, age: 36 })
    assert.equal((await refusal(() => applyForSeat(session.id, {}, actorOf(elsewhere)))).reason, 'class_not_admitted')
    assert.equal((await applyForSeat(session.id, {}, actorOf(right))).state, 'confirmed')
  })

  test('[F14] the page can say beforehand why an application would be refused', async ({ assert }) => {
    const session = await givenSession({ kind: { audience: audienceOf(SME) } })
    const [user, { user: employee }] = [await givenLearner(), await givenEmployee()]

    assert.equal((await reasonAgainst(session.id, { party: 'person', userId: user.id }))?.reason, 'class_not_admitted')
    assert.isNull(await reasonAgainst(session.id, { party: 'person', userId: employee.id }))
  })

  test('[F14] a course that builds on another asks for it by name', async ({ assert }) => {
    const basics = await givenSession()
    const { code, title } = await Course.findOrFail(basics.courseId)
    const session = await givenSession({ course: { prerequisites: [code] }, inDays: 40 })
    const user = await givenLearner()
    const { reason, details } = await refusal(() => applyForSeat(session.id, {}, actorOf(user)))
    assert.deepEqual([reason, details.courses], ['prerequisite_missing', title])

    const done = await applyForSeat(basics.id, {}, actorOf(user))
    await db.from('enrolments').where('id', done.id).update({ state: 'completed' })
    assert.equal((await applyForSeat(session.id, {}, actorOf(user))).state, 'confirmed')
  })

  test('[F21] two courses at the same hour: the second is refused with the name of the first; meetings that touch are not', async ({ assert }) => {
    const [first, second] = [await givenSession({ meetings: [3] }), await givenSession({ meetings: [1, 1] })]
    const user = await givenLearner()
    await applyForSeat(first.id, {}, actorOf(user))
    const { reason, details } = await refusal(() => applyForSeat(second.id, {}, actorOf(user)))
    assert.deepEqual([reason, details.course], ['overlaps', (await Course.findOrFail(first.courseId)).title])
    assert.lengthOf(await db.from('enrolments'), 1)

    await db.from('meetings').where('course_session_id', second.id).where('position', 1).delete()
    assert.equal((await applyForSeat(second.id, {}, actorOf(user))).state, 'confirmed')
  })

  test('[F21] what was cancelled stands in nobody’s way', async ({ assert }) => {
    const [first, second] = [await givenSession(), await givenSession()]
    const user = await givenLearner()
    const { id } = await applyForSeat(first.id, {}, actorOf(user))
    await cancelEnrolment(id, actorOf(user))

    assert.equal((await applyForSeat(second.id, {}, actorOf(user))).state, 'confirmed')
  })

  test('[F16] applying again after a cancellation reopens the same row at the end of the queue', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 1 } })
    const [one, two, three] = [await givenLearner(), await givenLearner(), await givenLearner()]
    await applyForSeat(session.id, {}, actorOf(one))
    const first = await applyForSeat(session.id, {}, actorOf(two))
    freezeClock(now().toMillis() + 60_000)
    const next = await applyForSeat(session.id, {}, actorOf(three))
    await cancelEnrolment(first.id, actorOf(two))
    freezeClock(now().toMillis() + 60_000)
    const again = await applyForSeat(session.id, {}, actorOf(two))

    assert.equal(again.id, first.id)
    assert.isAbove(again.arrivedAt!.toMillis(), next.arrivedAt!.toMillis())
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F22] the door closes after 23:59:59 in Tokyo, not a second earlier', async ({ assert }) => {
    const until = now().setZone('Asia/Tokyo').plus({ days: 3 }).set({ hour: 23, minute: 59, second: 59, millisecond: 0 })
    const session = await givenSession({ session: { applyUntil: until.toUTC() } })
    freezeClock(until.toMillis() + 999)
    assert.equal((await applyForSeat(session.id, {}, actorOf(await givenLearner()))).state, 'confirmed')

    freezeClock(until.toMillis() + 1000)
    assert.equal((await refusal(async () => applyForSeat(session.id, {}, actorOf(await givenLearner())))).reason, 'not_open')
  })

  test('[F16] a session that is a draft, cancelled or not open yet takes nobody', async ({ assert }) => {
    const user = await givenLearner()
    const closed = [{ state: 'draft' }, { state: 'cancelled' }, { applyFrom: now().plus({ seconds: 1 }) }]
    for (const facts of closed) {
      const session = await givenSession({ session: facts })
      assert.equal((await refusal(() => applyForSeat(session.id, {}, actorOf(user)))).reason, 'not_open')
    }
    assert.lengthOf(await Enrolment.all(), 0)
  })

  test('[F15] whoever finds no room in one limit waits though the session has seats; others of another class do not', async ({ assert }) => {
    const session = await givenSession({ limits: [{ kind: 'audience', audienceClass: 'outside', label: '区外', seats: 1 }] })
    const [one, two] = [await givenLearner(), await givenLearner()]
    assert.equal((await applyForSeat(session.id, {}, actorOf(one))).state, 'confirmed')
    assert.equal((await applyForSeat(session.id, {}, actorOf(two))).state, 'waiting')
    assert.equal((await applyForSeat(session.id, {}, actorOf((await givenEmployee()).user))).state, 'confirmed')
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F15] without a waiting list the limit that binds is named', async ({ assert }) => {
    const session = await givenSession({ kind: { waitlist: null }, limits: [{ label: 'GPU実機', seats: 1 }] })
    await applyForSeat(session.id, {}, actorOf(await givenLearner()))
    const { reason, details } = await refusal(async () => applyForSeat(session.id, {}, actorOf(await givenLearner())))

    assert.deepEqual([reason, details.limit], ['limit_full', 'GPU実機'])
    assert.lengthOf(await db.from('enrolments'), 1)
  })

  test('[F23] whoever lost the last lottery comes first in the class, then who never had a place', async ({ assert }) => {
    const drawn = await givenSession({ kind: { allocation: 'lottery' }, session: { resultsReleasedAt: now() }, inDays: 10 })
    const [loser, newcomer, regular] = [await givenLearner(), await givenLearner(), await givenLearner()]
    const lost = await applyForSeat(drawn.id, {}, actorOf(loser))
    await db.from('enrolments').where('id', lost.id).update({ state: 'declined', is_live: false, outcome: 'lost', lottery_number: 1 })
    await applyForSeat((await givenSession({ inDays: 15 })).id, {}, actorOf(regular))

    const session = await givenSession()
    const judged = []
    for (const user of [loser, newcomer, regular]) judged.push(await applyForSeat(session.id, {}, actorOf(user)))
    assert.deepEqual(judged.map(({ boost }) => boost), ['lostLastTime', 'firstTimer', null])
    assert.deepEqual(judged.map(({ priority }) => priority), [30, 31, 32])
  })

  test('[F16] a company asks for tickets in one hand, no more than the kind gives', async ({ assert }) => {
    const kind = { party: 'company' as const, ticketsPerCompany: 4, companyCap: null, audience: audienceOf(SME) }
    const session = await givenSession({ kind, session: { seats: 10, companyCap: null } })
    const [company, clerk] = [await givenCompany(), await givenLearner()]
    const actor = { id: clerk.id, as: 'applicant', companyId: company.id } as const
    assert.equal((await refusal(() => applyForSeat(session.id, { companyId: company.id, seats: 5 }, actor))).reason, 'too_many_tickets')

    const row = await applyForSeat(session.id, { companyId: company.id, seats: 4 }, actor)
    assert.include(row.$attributes, { state: 'confirmed', partyKey: `company:${company.id}` })
    await session.refresh()
    assert.equal(session.taken, 4)
    assert.equal((await refusal(() => applyForSeat(session.id, { companyId: company.id, seats: 1 }, actor))).reason, 'already_enrolled')
  })

  test('[F21] an offer is not accepted into an hour that is taken meanwhile', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 1 } })
    const [one, two] = [await givenLearner(), await givenLearner()]
    const seated = await applyForSeat(session.id, {}, actorOf(one))
    const waiting = await applyForSeat(session.id, {}, actorOf(two))
    const other = await givenSession({ inDays: 30 })
    await applyForSeat(other.id, {}, actorOf(two))
    await db.from('meetings').where('course_session_id', other.id).update({ starts_at: (await db.from('meetings').where('course_session_id', session.id).firstOrFail()).starts_at })
    await cancelEnrolment(seated.id, actorOf(one))

    assert.equal((await refusal(() => acceptSeat(waiting.id, actorOf(two)))).reason, 'overlaps')
    assert.equal((await Enrolment.findOrFail(waiting.id)).state, 'offered')
  })
})
