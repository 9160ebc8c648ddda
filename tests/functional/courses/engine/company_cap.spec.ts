import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { acceptSeat } from '#actions/courses/accept_seat'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { keepQueues } from '#actions/courses/keep_queues'
import { nominate } from '#actions/courses/nominate'
import type Company from '#models/company'
import Enrolment from '#models/enrolment'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { actorOf, givenLearner, seatFaults } from '#tests/support/engine'
import { givenCompany, givenMember } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'

async function givenStaffOf(company: Company, size: number) {
  const people = []
  for (let count = 0; count < size; count++) people.push((await givenEmployee(company)).user)
  return people
}

const actorFor = async (company: Company) => ({ id: (await givenMember(company)).id, as: 'applicant', companyId: company.id }) as const
const nominees = (people: { id: number }[]) => people.map(({ id }) => ({ userId: id }))
const held = async (company: Company) => (await db.from('enrolments').where({ company_id: company.id, holds_seat: true })).length

test.group('Fairness between companies', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N12] [F20] twenty seats, a company of three hundred asks for all: two small companies are in, the rest is released at D-7 in the order of the queue', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 20 } })
    const [large, two, one] = [await givenCompany(), await givenCompany(), await givenCompany()]
    const people = await givenStaffOf(large, 20)
    await nominate(session.id, large.id, nominees(people), await actorFor(large))
    for (const user of [...(await givenStaffOf(two, 2)), ...(await givenStaffOf(one, 1))]) assert.equal((await applyForSeat(session.id, {}, actorOf(user))).state, 'confirmed')
    assert.deepEqual([await held(large), await held(two), await held(one)], [5, 2, 1])

    freezeClock(session.capReleasedAt!.toMillis() - 1)
    for (const row of await Enrolment.query().where('state', 'nominated')) await db.from('enrolments').where('id', row.id).update({ state: 'confirmed', held_until: null })
    await keepQueues()
    assert.equal(await held(large), 5, 'a second before the release')
    freezeClock(session.capReleasedAt!.toMillis())
    await keepQueues()
    assert.equal(await held(large), 17)
    const order = await Enrolment.query().where('companyId', large.id).orderBy('arrival')
    assert.deepEqual(order.map(({ holdsSeat }) => holdsSeat), [...Array(17).fill(true), ...Array(3).fill(false)])
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F20] twelve nominated under a cap of five: five hold a seat until a business-hours limit, seven wait in the company’s order', async ({ assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const people = await givenStaffOf(company, 12)
    const { nominated, waiting } = await nominate(session.id, company.id, nominees(people), await actorFor(company))

    assert.deepEqual(nominated.map(({ userId }) => userId), people.slice(0, 5).map(({ id }) => id))
    assert.deepEqual(waiting.map(({ userId }) => userId), people.slice(5).map(({ id }) => id))
    assert.isTrue(nominated.every(({ state, holdsSeat }) => state === 'nominated' && holdsSeat))
    assert.isTrue(waiting.every(({ state, holdsSeat, nominatedById }) => state === 'waiting' && !holdsSeat && nominatedById !== null))
    assert.equal(nominated[0]!.heldUntil!.setZone('Asia/Tokyo').toFormat('MM-dd HH:mm'), '09-15 14:00', 'three open days of eight hours')
    assert.lengthOf(await db.from('letters').where('template', 'seat_nominated'), 5)
    await session.refresh()
    assert.deepEqual([session.taken, session.waiting], [5, 7])
  })

  test('[F18] [F24] the nominee accepts; who does not answer loses the seat to the next of the company', async ({ assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const people = await givenStaffOf(company, 6)
    const { nominated, waiting } = await nominate(session.id, company.id, nominees(people), await actorFor(company))
    await acceptSeat(nominated[0]!.id, actorOf(people[0]!))
    freezeClock(nominated[1]!.heldUntil!.toMillis() + 1)
    await keepQueues()

    const states = (await Enrolment.query().orderBy('arrival')).map(({ state }) => state)
    assert.deepEqual(states, ['confirmed', 'declined', 'declined', 'declined', 'declined', 'offered'])
    await acceptSeat(waiting[0]!.id, actorOf(people[5]!))
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F20] an employee who applies alone counts under the cap too, and waits although seats are free', async ({ assert }) => {
    const session = await givenSession({ session: { companyCap: 1 } })
    const company = await givenCompany()
    const [one, two] = await givenStaffOf(company, 2)
    await applyForSeat(session.id, {}, actorOf(one!))

    assert.equal((await applyForSeat(session.id, {}, actorOf(two!))).state, 'waiting')
    assert.equal((await applyForSeat(session.id, {}, actorOf(await givenLearner()))).state, 'confirmed', 'who has no company is under no cap')
  })

  test('[F17] one who is enrolled already refuses the whole list, and nobody is nominated', async ({ assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const people = await givenStaffOf(company, 3)
    await applyForSeat(session.id, {}, actorOf(people[2]!))

    assert.equal((await refusal(async () => nominate(session.id, company.id, nominees(people), await actorFor(company)))).reason, 'already_enrolled')
    assert.lengthOf(await Enrolment.all(), 1)
  })

  test('[N9] a protected course takes no nomination, and its people belong to no company', async ({ assert }) => {
    const session = await givenSession({ kind: { privacy: 'protected' } })
    const company = await givenCompany()
    const [employee] = await givenStaffOf(company, 1)

    assert.equal((await refusal(async () => nominate(session.id, company.id, nominees([employee!]), await actorFor(company)))).reason, 'protected_kind')
    assert.lengthOf(await Enrolment.all(), 0)
    const row = await applyForSeat(session.id, { contactEmail: 'private@example.test' }, actorOf(employee!))
    assert.include(row.$attributes, { companyId: null, audienceClass: 'wardSme' })
    const letter = await db.from('letters').firstOrFail()
    assert.deepInclude(letter, { template: 'news', to: 'private@example.test' })
  })

  test('[N9] a company nominates into an hour of a protected course: the company hears nothing, the employee does', async ({ assert }) => {
    const [secret, open] = [await givenSession({ kind: { privacy: 'protected' } }), await givenSession()]
    const company = await givenCompany()
    const [employee] = await givenStaffOf(company, 1)
    await applyForSeat(secret.id, {}, actorOf(employee!))
    const { nominated } = await nominate(open.id, company.id, nominees([employee!]), await actorFor(company))

    assert.lengthOf(nominated, 1)
    assert.equal((await refusal(() => acceptSeat(nominated[0]!.id, actorOf(employee!)))).reason, 'overlaps')
  })
})
