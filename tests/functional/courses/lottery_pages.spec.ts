import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import Company from '#models/company'
import CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import Lottery from '#models/lottery'
import type User from '#models/user'
import type { LotteryDraw, LotteryRecord } from '#rules/courses/lottery_record'
import { freezeClock } from '#tests/support/clock'
import { noticeOf, wrongField } from '#tests/support/flash'
import { givenDrawnLottery, givenLottery, recompute, statesOf, SOURCE, whenClosed, whenValueIsKnown } from '#tests/support/lotteries'
import { givenMember, givenPerson, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { today } from '#values/clock'

const desk = ({ id }: CourseSession) => `/office/courses/sessions/${id}/lottery`

async function publicAddress(session: CourseSession) {
  await session.load('course')
  return `/courses/${session.course.code}/sessions/${session.number}/lottery`
}

const send = (client: ApiClient, by: User, address: string, form: Record<string, unknown>) => client.post(address).loginAs(by).withCsrfToken().form(form).redirects(0)

const draw = (client: ApiClient, by: User, session: CourseSession, form: Record<string, unknown> = {}) =>
  send(client, by, desk(session), { value: '38,471.20', source: SOURCE, on: today(), ...form })

test.group('Pages of lotteries', (group) => {
  let clerk: User
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())
  group.each.setup(async () => {
    clerk = await givenStaff('courses', 'clerk')
  })

  test('[N10] [F27] before closing anybody reads the hash and nothing that tells the seed; no session begins', async ({ client, assert }) => {
    const { session } = await givenLottery({ people: 2 })
    const { seed, seedHash } = await Lottery.findByOrFail('courseSessionId', session.id)
    const address = await publicAddress(session)
    for (const path of [address, `/en${address}`, `${address}.json`, `${address}.csv`]) {
      const answer = await client.get(path)
      answer.assertStatus(200)
      assert.notInclude(answer.text(), seed)
      assert.isUndefined(answer.header('set-cookie'))
      if (!path.endsWith('.csv')) assert.include(answer.text(), seedHash)
    }
  })

  test('[N10] [F27] after the draw anybody downloads the list and recomputes it with the script that is published beside it', async ({ client, assert }) => {
    const { session, users } = await givenDrawnLottery({ by: clerk, people: 7, session: { seats: 3 } })
    const address = await publicAddress(session)
    const record: LotteryRecord = (await client.get(`${address}.json`)).body()
    assert.deepEqual(await recompute(record), { isOk: true, says: 'OK: 7 entries' })

    const page = (await client.get(address)).text()
    for (const told of [record.seed!, record.publicValue!, SOURCE, record.entries[0]!.mark, record.results![0]!.ticket]) assert.include(page, told)
    for (const { name, email } of users) assert.isFalse([name, email].some((secret) => page.includes(secret) || JSON.stringify(record).includes(secret)))
    const script = await client.get('/lottery/recompute.mjs')
    script.assertStatus(200)
    const csv = (await client.get(`${address}.csv`)).text()
    assert.lengthOf(csv.trim().split('\r\n'), 8)
  })

  test('[N10] the script finds {what}')
    .with([
      { what: 'another seed', tamper: (record: LotteryRecord) => ({ ...record, seed: record.seed!.replace(/./, (one) => (one === '0' ? '1' : '0')) }), says: 'the seed is not the one' },
      { what: 'another public value', tamper: (record: LotteryRecord) => ({ ...record, publicValue: '1.00' }), says: 'ticket is' },
      { what: 'a winner exchanged for another', tamper: exchanged, says: 'result is' },
      { what: 'another mark', tamper: (record: LotteryRecord) => ({ ...record, entries: record.entries.map((one) => (one.number === 1 ? { ...one, mark: 'AAAAAAAAAA' } : one)) }), says: 'no. 1' },
      { what: 'an entry left out', tamper: (record: LotteryRecord) => ({ ...record, entries: record.entries.slice(1) }), says: 'results for' },
      { what: 'a seat more', tamper: (record: LotteryRecord) => ({ ...record, limits: [{ class: null, seats: 4 }] }), says: 'result is' },
    ])
    .run(async ({ client, assert }, { tamper, says }) => {
      const { session } = await givenDrawnLottery({ by: clerk, people: 7, session: { seats: 3 } })
      const record: LotteryRecord = (await client.get(`${await publicAddress(session)}.json`)).body()
      const found = await recompute(tamper(record))
      assert.isFalse(found.isOk)
      assert.include(found.says, says)
    })

  test('[F27] a clerk enters the public value and draws; commas and full-width digits are the same value', async ({ client, assert }) => {
    const { session } = await givenLottery({ people: 4, session: { seats: 2 } })
    await whenClosed(session)
    whenValueIsKnown(session)
    assert.include((await client.get(desk(session)).loginAs(clerk)).text(), '抽選の対象')
    const answer = await draw(client, clerk, session, { value: '３８，４７１．２０' })
    answer.assertHeader('location', desk(session))
    assert.include(noticeOf(answer), '抽選しました')
    assert.include((await Lottery.findByOrFail('courseSessionId', session.id)).$attributes, { publicValue: '38471.20', drawnById: clerk.id })
    assert.equal((await CourseSession.findOrFail(session.id)).taken, 2)
  })

  test('[F27] {who} cannot draw, and nothing is written')
    .with([
      { who: 'an applicant', person: async (users: User[]) => users[0]! },
      { who: 'an instructor', person: () => givenStaff('courses', 'instructor') },
      { who: 'a clerk of another desk', person: () => givenStaff('claims', 'clerk') },
      { who: 'anybody else', person: () => givenPerson() },
    ])
    .run(async ({ client, assert }, { person }) => {
      const { session, users } = await givenLottery({ people: 2 })
      await whenClosed(session)
      whenValueIsKnown(session)
      const who = await person(users)
      ;(await draw(client, who, session)).assertStatus(404)
      ;(await send(client, who, `${desk(session)}/overrides`, { number: 1, result: 'won', reason: 'なんとなく' })).assertStatus(404)
      ;(await client.get(desk(session)).loginAs(who)).assertStatus(404)
      assert.isNull((await Lottery.findByOrFail('courseSessionId', session.id)).drawnAt)
      await db.from('lottery_overrides').count('* as n').firstOrFail().then(({ n }) => assert.equal(Number(n), 0))
      assert.deepEqual(Object.values(await statesOf(session.id)).flat(), ['applied', 'applied'])
    })

  test('[F27] wrong input is answered by its field and draws nothing: {field}')
    .with([
      { field: 'value', form: { value: '' } },
      { field: 'value', form: { value: '<script>' } },
      { field: 'value', form: { value: ['1', '2'] } },
      { field: 'value', form: { value: 'x'.repeat(200) } },
      { field: 'source', form: { source: ' ' } },
      { field: 'on', form: { on: '2026-02-30' } },
    ])
    .run(async ({ client, assert }, { field, form }) => {
      const { session } = await givenLottery({ people: 1 })
      await whenClosed(session)
      whenValueIsKnown(session)
      assert.equal(wrongField(await draw(client, clerk, session, form)), field)
      assert.isNull((await Lottery.findByOrFail('courseSessionId', session.id)).drawnAt)
    })

  test('[F27] [N10] another clerk changes a result with a reason, which everybody reads; the draw itself stays as it was', async ({ client, assert }) => {
    const { session } = await givenDrawnLottery({ by: clerk, people: 4, session: { seats: 2 } })
    const { results } = (await Lottery.findByOrFail('courseSessionId', session.id)).results as LotteryDraw
    const won = results.find(({ result }) => result === 'won')!
    const second = results.findLast(({ result }) => result === 'waiting')!
    const other = await givenStaff('courses', 'clerk')
    await send(client, other, `${desk(session)}/overrides`, { number: won.number, result: 'lost', reason: '申込が二重に登録されていたため。' })
    const states = await statesOf(session.id)
    assert.deepEqual(states[won.number], ['cancelled_by_office'])
    const first = results.find(({ result }) => result === 'waiting')!
    assert.deepEqual(states[first.number], ['offered'], 'the free seat goes to whoever waits first')

    await CourseSession.query().where('id', session.id).update({ seats: 3 })
    await send(client, other, `${desk(session)}/overrides`, { number: second.number, result: 'won', reason: '区の手続の誤りがあったため。' })
    assert.deepEqual((await statesOf(session.id))[second.number], ['confirmed'])
    assert.equal((await CourseSession.findOrFail(session.id)).taken, 3)

    const address = await publicAddress(session)
    const page = (await client.get(address)).text()
    for (const told of ['申込が二重に登録されていたため。', '区の手続の誤りがあったため。', won.mark, '変更あり']) assert.include(page, told)
    const record: LotteryRecord = (await client.get(`${address}.json`)).body()
    assert.deepEqual(record.overrides.map(({ number, from, to }) => [number, from, to]), [[won.number, 'won', 'lost'], [second.number, 'waiting', 'won']])
    assert.isTrue((await recompute(record)).isOk)
    await assert.rejects(() => db.from('lottery_overrides').update({ reason: 'nothing' }), /append-only/)
  })

  test('[F27] a result is not changed {when}, and nothing is written')
    .with([
      { when: 'by whoever drew', by: async (drawer: User, _: User[]) => drawer, at: 'waiting', says: '抽選を行った人' },
      { when: 'by a second account of whoever drew', by: async (drawer: User) => secondAccount(drawer), at: 'waiting', says: '抽選を行った人' },
      { when: 'by somebody of the applicant’s company', by: async (_: User, users: User[]) => colleagueOf(users), at: 'waiting', says: '所属する' },
      { when: 'to winning without a free seat', by: async () => givenStaff('courses', 'clerk'), at: 'waiting', says: '満席' },
      { when: 'to what it is', by: async () => givenStaff('courses', 'clerk'), at: 'won', says: 'すでにその結果' },
      { when: 'where the list has no such number', by: async () => givenStaff('courses', 'clerk'), at: 'nowhere', says: '名簿にその番号' },
    ])
    .run(async ({ client, assert }, { by, at, says }) => {
      const { session, users } = await givenDrawnLottery({ by: clerk, people: 3, session: { seats: 1 } })
      const { results } = (await Lottery.findByOrFail('courseSessionId', session.id)).results as LotteryDraw
      const number = results.find(({ result }) => result === at)?.number ?? 99
      const concerned = await Enrolment.query().where({ courseSessionId: session.id, lotteryNumber: number }).preload('user')
      const who = await by(clerk, concerned.length > 0 ? concerned.map(({ user }) => user) : users)
      const before = await statesOf(session.id)
      assert.include(noticeOf(await send(client, who, `${desk(session)}/overrides`, { number, result: 'won', reason: '誤りがあったため。' })), says)
      assert.deepEqual(await statesOf(session.id), before)
      assert.equal(Number((await db.from('lottery_overrides').count('* as n').firstOrFail()).n), 0)
    })

  test('[F27] no reason, no change', async ({ client, assert }) => {
    const { session } = await givenDrawnLottery({ by: clerk, people: 1 })
    const answer = await send(client, await givenStaff('courses', 'clerk'), `${desk(session)}/overrides`, { number: 1, result: 'lost', reason: ' ' })
    assert.equal(wrongField(answer), 'reason')
    assert.deepEqual(await statesOf(session.id), { 1: ['confirmed'] })
  })

  test('a session without a lottery, an unknown number and nonsense have no lottery page', async ({ client }) => {
    for (const path of ['/courses/NO/sessions/1/lottery', '/courses/%00/sessions/x/lottery.json', "/courses/'--/sessions/1e9/lottery.csv"]) {
      ;(await client.get(path)).assertStatus(404)
    }
  })

  test('neither page asks more of the database for many entries than for few', async ({ client, assert }) => {
    const few = await givenDrawnLottery({ by: clerk, people: 2, session: { seats: 1 } })
    const many = await givenDrawnLottery({ by: clerk, people: 12, session: { seats: 1 } })
    const addresses = [await publicAddress(few.session), await publicAddress(many.session)]
    const [open, full] = [await countQueries(() => client.get(addresses[0]!)), await countQueries(() => client.get(addresses[1]!))]
    assert.equal(full, open)
    const ask = (session: CourseSession) => countQueries(() => client.get(desk(session)).loginAs(clerk))
    await ask(few.session)
    assert.equal(await ask(many.session), await ask(few.session))
  })
})

function exchanged(record: LotteryRecord): LotteryRecord {
  const [first, ...rest] = record.results!
  const last = rest.pop()!
  return { ...record, results: [{ ...first!, result: last.result, place: last.place }, ...rest, { ...last, result: first!.result, place: null }] }
}

async function secondAccount(drawer: User) {
  const other = await givenStaff('courses', 'clerk')
  await other.merge({ mergedIntoId: drawer.id }).save()
  return other
}

async function colleagueOf(users: User[]) {
  const employment = await db.from('employments').where('user_id', users[0]!.id).firstOrFail()
  return givenStaff('courses', 'clerk', await givenMember(await Company.findOrFail(employment.company_id), 'member'))
}
