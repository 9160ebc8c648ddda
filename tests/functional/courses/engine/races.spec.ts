import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { acceptSeat } from '#actions/courses/accept_seat'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { poolsOf } from '#actions/courses/seats'
import { inTransaction } from '#actions/in_transaction'
import { engine } from '#config/database'
import { storedInstant } from '#models/columns'
import Enrolment from '#models/enrolment'
import { bindingLimit } from '#rules/courses/binding_limit'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { freshDatabase } from '#tests/support/database'
import { actorOf, givenLearner, seatFaults } from '#tests/support/engine'
import { manyHands } from '#tests/support/many_hands'
import { givenCompany, givenMember } from '#tests/support/people'
import User from '#models/user'
import { now } from '#values/clock'

const reasonsOf = (results: PromiseSettledResult<unknown>[]) => results.flatMap((one) => (one.status === 'rejected' ? [one.reason.reason ?? String(one.reason)] : []))
const tally = (words: string[]) => Object.fromEntries(Object.entries(Object.groupBy(words, (word) => word)).map(([word, all]) => [word, all!.length]))

async function givenCrowd(size: number): Promise<User[]> {
  const crowd: User[] = []
  for (let count = 0; count < size; count++) crowd.push(await givenLearner())
  return crowd
}

test.group('Many hands, few seats', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[F16] thirty seats, two hundred hands in four processes: exactly thirty confirmed, the others wait in line', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 30, companyCap: null } })
    const people = await insertCrowd(200)
    const hands = await manyHands(4)
    const shares = [0, 1, 2, 3].map((part) => people.filter((_, index) => index % 4 === part))
    const answers = await hands.obey(shares.map((share) => ({ act: 'apply', sessionId: session.id, people: share })))

    assert.deepEqual(tally(answers.flatMap((answer) => answer ?? ['dead'])), { confirmed: 30, waiting: 170 })
    assert.deepEqual(await seatFaults(session.id), [])
    await session.refresh()
    assert.deepEqual([session.taken, session.waiting], [30, 170])
    assert.lengthOf(await db.from('letters').where('template', 'seat_confirmed'), 30)
    assert.lengthOf(await db.from('enrolment_events').where('step', 'confirm'), 30)
  }).timeout(300_000)

  test('[F16] at ten o’clock sixty people press the button of one page: twenty are in, each sees their own answer, nobody an error', async ({ assert, client }) => {
    const session = await givenSession({ session: { seats: 20, companyCap: null } })
    const people = await insertCrowd(60)
    const answers = await Promise.all(
      (await User.findMany(people)).map((user) => client.post(`/my/sessions/${session.id}/application`).loginAs(user).withCsrfToken().form({}).redirects(0))
    )

    assert.deepEqual(tally(answers.map((answer) => String(answer.status()))), { 302: 60 })
    assert.lengthOf(new Set(answers.map((answer) => answer.header('location'))), 60)
    assert.isTrue(answers.every((answer) => /^\/my\/courses\/\d+$/.test(answer.header('location')!)))
    await session.refresh()
    assert.deepEqual([session.taken, session.waiting], [20, 40])
    assert.deepEqual(await seatFaults(session.id), [])
  }).timeout(180_000)

  test('[F16] [F15] the tightest of several limits holds in the crowd too', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 30, companyCap: null }, limits: [{ label: '実機', seats: 7 }] })
    const people = await insertCrowd(40)
    const hands = await manyHands(2)
    const shares = [0, 1].map((part) => people.filter((_, index) => index % 2 === part))
    const answers = await hands.obey(shares.map((share) => ({ act: 'apply', sessionId: session.id, people: share })))

    assert.deepEqual(tally(answers.flatMap((answer) => answer ?? ['dead'])), { confirmed: 7, waiting: 33 })
    assert.deepEqual(await seatFaults(session.id), [])
  }).timeout(180_000)

  test('[F16] negative control: without the lock, or the transaction, the same crowd oversells the session, and it is noticed', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 3 } })
    const crowd = await givenCrowd(6)
    const allHaveRead = gate(6)
    await Promise.all(crowd.map((user) => unlocked((client) => applyWithoutLock(client, session.id, user, allHaveRead))))

    const faults = await seatFaults(session.id)
    assert.isNotEmpty(faults)
    assert.lengthOf(await db.from('enrolments').where({ course_session_id: session.id, holds_seat: true }), 6)
  })

  test('[F16] a double click is one application', async ({ assert }) => {
    const session = await givenSession()
    const user = await givenLearner()
    const clicks = await Promise.allSettled([1, 2, 3].map(() => applyForSeat(session.id, {}, actorOf(user))))

    assert.deepEqual(reasonsOf(clicks), ['already_enrolled', 'already_enrolled'])
    assert.lengthOf(await db.from('enrolments'), 1)
    assert.lengthOf(await db.from('letters'), 1)
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F21] one person reaches for two sessions of the same hour at the same moment, and has one', async ({ assert }) => {
    const [one, other] = [await givenSession(), await givenSession()]
    const user = await givenLearner()
    const results = await Promise.allSettled([one, other].map(({ id }) => applyForSeat(id, {}, actorOf(user))))

    assert.deepEqual(reasonsOf(results), ['overlaps'])
    assert.lengthOf(await db.from('enrolments').where('is_live', true), 1)
  })

  test('[F25] two people cancel at the same moment: two are promoted, each once', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 2 } })
    const people = await givenCrowd(5)
    const rows: Enrolment[] = []
    for (const user of people) rows.push(await applyForSeat(session.id, {}, actorOf(user)))
    await Promise.all([0, 1].map((index) => cancelEnrolment(rows[index]!.id, actorOf(people[index]!))))

    const states = (await Enrolment.query().orderBy('id')).map(({ state }) => state)
    assert.deepEqual(states, ['cancelled_by_participant', 'cancelled_by_participant', 'offered', 'offered', 'waiting'])
    assert.lengthOf(await db.from('enrolment_events').where('step', 'offer'), 2)
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F24] accepting and cancelling at the same moment leave one outcome and no ghost', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 1 } })
    const [first, second] = [await givenLearner(), await givenLearner()]
    const seated = await applyForSeat(session.id, {}, actorOf(first))
    const waiting = await applyForSeat(session.id, {}, actorOf(second))
    await cancelEnrolment(seated.id, actorOf(first))
    await Promise.allSettled([acceptSeat(waiting.id, actorOf(second)), cancelEnrolment(waiting.id, actorOf(second))])

    assert.equal((await Enrolment.findOrFail(waiting.id)).state, 'cancelled_by_participant')
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F16] a company nominates twelve and the machine dies at the seventh: nobody is nominated', async ({ assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const admin = await givenMember(company)
    const hands = await manyHands(1)
    const order = { act: 'nominateAndDie', sessionId: session.id, companyId: company.id, adminId: admin.id, afterRows: 7 } as const
    assert.deepEqual(await hands.obey([{ ...order, people: await insertCrowd(12) }]), [null])

    for (const table of ['enrolments', 'enrolment_events', 'letters']) assert.lengthOf(await db.from(table), 0, table)
    assert.deepEqual(await seatFaults(session.id), [])
  }).timeout(180_000)
})

/** People without a password, quickly. */
async function insertCrowd(size: number): Promise<number[]> {
  const at = storedInstant(now())
  const row = (index: number) => ({ name: '芝 桜', email: `hand-${index}@crowd.test`, locale: 'ja', is_demo: false, created_at: at, updated_at: at })
  for (let index = 0; index < size; index++) await db.table('users').insert(row(index))

  return (await db.from('users').where('email', 'like', 'hand-%').orderBy('id').select('id')).map(({ id }) => id)
}

/** On MariaDB a transaction without the lock, on SQLite no transaction: what the real one must not be. */
const unlocked = (work: (client: TransactionClientContract) => Promise<void>) => (engine === 'sqlite' ? work(db.connection() as TransactionClientContract) : inTransaction(work))

async function applyWithoutLock(client: TransactionClientContract, sessionId: number, user: User, allHaveRead: () => Promise<void>) {
  const full = bindingLimit(await poolsOf(client, sessionId), { seats: 1, audienceClass: 'outside' })
  await allHaveRead()
  if (full) return
  await client.from('course_sessions').where('id', sessionId).increment('taken', 1)
  const row = { course_session_id: sessionId, party: 'person', party_key: `user:${user.id}`, user_id: user.id, state: 'confirmed', is_live: true, holds_seat: true, seats: 1 }
  await client.table('enrolments').insert({ ...row, created_at: storedInstant(now()), updated_at: storedInstant(now()) })
}

/** Opens when so many have come to it. */
function gate(size: number) {
  let [come, open] = [0, () => {}]
  const opened = new Promise<void>((resolve) => (open = resolve))
  return () => {
    come += 1
    if (come === size) open()
    return opened
  }
}
