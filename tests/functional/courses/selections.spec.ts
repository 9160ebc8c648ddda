import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { releaseSelection } from '#actions/courses/release_selection'
import Company from '#models/company'
import CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import ScreeningScore from '#models/screening_score'
import type User from '#models/user'
import { queueOf } from '#queries/courses/queue_of'
import { freezeClock } from '#tests/support/clock'
import { noticeOf, wrongField } from '#tests/support/flash'
import { clerk } from '#tests/support/lotteries'
import { givenMember, givenPerson, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { ANSWERS, givenSelection, scoreAll, whenSelectionCloses } from '#tests/support/selections'

const desk = ({ id }: CourseSession) => `/office/courses/sessions/${id}/screening`
const SCORE = { points: '75', reason: '計画が具体的です。' }

const score = (client: ApiClient, by: User, { session, application }: { session: CourseSession; application: Enrolment }, form: Record<string, unknown> = SCORE) =>
  client.post(`${desk(session)}/${application.id}`).loginAs(by).withCsrfToken().form(form).redirects(0)

const release = (client: ApiClient, by: User, session: CourseSession) => client.post(`${desk(session)}/results`).loginAs(by).withCsrfToken().form({}).redirects(0)

const read = async (client: ApiClient, by: User, session: CourseSession, application: Enrolment) =>
  (await client.get(`${desk(session)}?application=${application.id}`).loginAs(by)).text()

const stateOf = async ({ id }: Enrolment) => (await Enrolment.findOrFail(id)).state
const scoresOf = async ({ id }: Enrolment) => ScreeningScore.query().where('enrolmentId', id).orderBy('id')

test.group('Selections', (group) => {
  let first: User
  let second: User
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())
  group.each.setup(async () => {
    first = await givenStaff('courses', 'clerk')
    second = await givenStaff('courses', 'clerk')
  })

  test('[F19] [P3] two people score an application apart; neither sees the other’s score before their own is in, nor the name', async ({ client, assert }) => {
    const { session, applications, users } = await givenSelection({ people: 1 })
    const application = applications[0]!
    await score(client, first, { session, application }, { points: '80', reason: '一人目の理由です。' })
    const hidden = await read(client, second, session, application)
    assert.include(hidden, ANSWERS.plan)
    for (const secret of ['一人目の理由です。', '80点', users[0]!.email]) assert.notInclude(hidden, secret)

    await score(client, second, { session, application }, { points: '70', reason: '二人目の理由です。' })
    for (const who of [first, second]) {
      const page = await read(client, who, session, application)
      for (const told of ['一人目の理由です。', '二人目の理由です。']) assert.include(page, told)
    }
    assert.deepEqual((await scoresOf(application)).map(({ points, scorerId }) => [points, scorerId]), [[80, first.id], [70, second.id]])
    assert.equal(await stateOf(application), 'applied')
  })

  test('[F19] a score can be corrected until the other one is in, and not afterwards; a third is not asked', async ({ client, assert }) => {
    const { session, applications } = await givenSelection({ people: 1 })
    const given = { session, application: applications[0]! }
    await score(client, first, given)
    await score(client, first, given, { points: '60', reason: '読み直しました。' })
    assert.deepEqual((await scoresOf(given.application)).map(({ points }) => points), [60])
    await score(client, second, given)
    assert.include(noticeOf(await score(client, first, given, { points: '99', reason: 'あとから上げます。' })), 'すでに2人')
    assert.include(noticeOf(await score(client, await givenStaff('courses', 'clerk'), given)), 'すでに2人')
    assert.deepEqual((await scoresOf(given.application)).map(({ points }) => points), [60, 75])
  })

  test('[F19] {who} cannot score, and nothing is written')
    .with([
      { who: 'somebody of the applicant’s company', by: colleague, says: '所属する' },
      { who: 'the applicant', by: async (_: Enrolment, applicant: User) => givenStaff('courses', 'clerk', applicant), says: 'ご自身の申込' },
      { who: 'a second account of the applicant', by: async (_: Enrolment, applicant: User) => accountOf(applicant), says: 'ご自身の申込' },
    ])
    .run(async ({ client, assert }, { by, says }) => {
      const { session, applications, users } = await givenSelection({ people: 1 })
      const who = await by(applications[0]!, users[0]!)
      assert.include(noticeOf(await score(client, who, { session, application: applications[0]! })), says)
      assert.lengthOf(await scoresOf(applications[0]!), 0)
    })

  test('[F19] one person with two accounts is one scorer', async ({ client, assert }) => {
    const { session, applications } = await givenSelection({ people: 1 })
    const given = { session, application: applications[0]! }
    await score(client, first, given)
    assert.include(noticeOf(await score(client, await accountOf(first), given)), '別のアカウント')
    assert.lengthOf(await scoresOf(given.application), 1)
  })

  test('[F19] {what} is answered by its field, and nothing is written')
    .with([
      { what: 'no number', form: { points: 'たくさん' }, field: 'points' },
      { what: 'half a point', form: { points: '50.5' }, field: 'points' },
      { what: 'less than nothing', form: { points: '-1' }, field: 'points' },
      { what: 'no reason', form: { reason: '' }, field: 'reason' },
      { what: 'a list for a number', form: { points: ['1', '2'] }, field: 'points' },
    ])
    .run(async ({ client, assert }, { form, field }) => {
      const { session, applications } = await givenSelection({ people: 1 })
      assert.equal(wrongField(await score(client, first, { session, application: applications[0]! }, { ...SCORE, ...form })), field)
      assert.lengthOf(await scoresOf(applications[0]!), 0)
    })

  test('[F19] no more points than the questions are worth', async ({ client, assert }) => {
    const { session, applications } = await givenSelection({ people: 1 })
    assert.include(noticeOf(await score(client, first, { session, application: applications[0]! }, { ...SCORE, points: '101' })), '100点まで')
    assert.lengthOf(await scoresOf(applications[0]!), 0)
  })

  test('[F19] an instructor scores the sessions they teach, and releases nothing', async ({ client, assert }) => {
    const instructor = await givenStaff('courses', 'instructor')
    const own = await givenSelection({ people: 1, session: { instructorId: instructor.id } })
    const other = await givenSelection({ people: 1 })
    await score(client, instructor, { session: own.session, application: own.applications[0]! })
    assert.lengthOf(await scoresOf(own.applications[0]!), 1)
    ;(await score(client, instructor, { session: other.session, application: other.applications[0]! })).assertStatus(404)
    ;(await score(client, instructor, { session: own.session, application: other.applications[0]! })).assertStatus(404)
    ;(await client.get(desk(other.session)).loginAs(instructor)).assertStatus(404)
    ;(await release(client, instructor, own.session)).assertStatus(404)
    assert.lengthOf(await scoresOf(other.applications[0]!), 0)
  })

  test('[F19] [P3] results come together: the best get the seats, who passed waits by rank, the others a kind letter', async ({ client, assert }) => {
    const { session, applications } = await givenSelection({ people: 5, session: { seats: 2 } })
    await scoreAll(session, applications, [first, second], [[60, 60], [90, 95], [59, 60], [80, 70], [70, 75]])
    assert.deepEqual(await Promise.all(applications.map(stateOf)), Array.from({ length: 5 }, () => 'applied'))
    const letters = () => db.from('letters').whereIn('template', ['seat_confirmed', 'seat_waiting', 'selection_lost'])
    assert.lengthOf(await letters(), 0)
    whenSelectionCloses(session)
    assert.include(await read(client, first, session, applications[0]!), '順位')
    assert.include(noticeOf(await release(client, first, session)), '公表')

    assert.deepEqual(await Promise.all(applications.map(stateOf)), ['waiting', 'confirmed', 'declined', 'confirmed', 'waiting'])
    assert.deepEqual((await queueOf(db.connection(), session.id)).map(({ id }) => id), [applications[4]!.id, applications[0]!.id])
    assert.lengthOf(await letters(), 5)
    assert.include((await CourseSession.findOrFail(session.id)).$attributes, { taken: 2, waiting: 2, applied: 0 })
    assert.equal((await Enrolment.findOrFail(applications[2]!.id)).outcome, 'lost')

    const steps = await db.from('enrolment_events').count('* as n').firstOrFail()
    assert.include(noticeOf(await release(client, second, session)), 'すでに公表')
    assert.include(noticeOf(await score(client, await givenStaff('courses', 'clerk'), { session, application: applications[0]! })), 'すでに公表')
    assert.deepEqual(await db.from('enrolment_events').count('* as n').firstOrFail(), steps)
    assert.lengthOf(await letters(), 5)
  })

  test('[F19] no results {when}, and nobody learns anything')
    .with([
      { when: 'before applications close', all: true, close: false, says: '締切を過ぎてから' },
      { when: 'while a score is missing', all: false, close: true, says: '点がそろっていない申込が1件' },
    ])
    .run(async ({ client, assert }, { all, close, says }) => {
      const { session, applications } = await givenSelection({ people: 2 })
      await scoreAll(session, all ? applications : applications.slice(0, 1), [first, second], [[80, 80], [80, 80]])
      if (close) whenSelectionCloses(session)
      assert.include(noticeOf(await release(client, first, session)), says)
      assert.deepEqual(await Promise.all(applications.map(stateOf)), ['applied', 'applied'])
      assert.isNull((await CourseSession.findOrFail(session.id)).resultsReleasedAt)
      assert.lengthOf(await db.from('letters').whereIn('template', ['seat_confirmed', 'selection_lost']), 0)
    })

  test('[F19] before the release an applicant’s page reads the same for the best and for the last', async ({ client, assert }) => {
    const { session, applications, users } = await givenSelection({ people: 2 })
    const pageOf = async (index: number) => (await client.get(`/my/courses/${applications[index]!.id}`).loginAs(users[index]!)).text()
    const before = await pageOf(0)
    await scoreAll(session, applications, [first, second], [[100, 100], [0, 0]])
    const plain = (text: string) => text.replace(/[\w-]{36}|nonce="[^"]*"|value="[^"]*"/g, '')
    assert.equal(plain(await pageOf(0)), plain(before))
    for (const index of [0, 1]) for (const told of ['順位', '合格', '計画が具体的です。']) assert.notInclude(await pageOf(index), told)
  })

  test('[F19] {who} reads and releases nothing')
    .with([
      { who: 'an applicant', person: async (users: User[]) => users[0]! },
      { who: 'a clerk of another desk', person: () => givenStaff('claims', 'clerk') },
      { who: 'anybody else', person: () => givenPerson() },
    ])
    .run(async ({ client, assert }, { person }) => {
      const { session, applications, users } = await givenSelection({ people: 1 })
      await scoreAll(session, applications, [first, second], [[80, 80]])
      whenSelectionCloses(session)
      const who = await person(users)
      ;(await client.get(desk(session)).loginAs(who)).assertStatus(404)
      ;(await release(client, who, session)).assertStatus(404)
      assert.equal(await stateOf(applications[0]!), 'applied')
    })

  test('the page asks no more of the database for many applications than for few', async ({ client, assert }) => {
    const few = await givenSelection({ people: 2 })
    const many = await givenSelection({ people: 10 })
    const ask = (session: CourseSession) => countQueries(() => client.get(desk(session)).loginAs(first))
    await scoreAll(few.session, few.applications, [first, second], few.applications.map(() => [80, 80]))
    await scoreAll(many.session, many.applications, [first, second], many.applications.map(() => [80, 80]))
    await ask(few.session)
    assert.equal(await ask(many.session), await ask(few.session))
    whenSelectionCloses(many.session)
    await releaseSelection(many.session.id, clerk(first))
    assert.equal(await ask(many.session), await ask(few.session))
  })
})

async function colleague(application: Enrolment) {
  return givenStaff('courses', 'clerk', await givenMember(await Company.findOrFail(application.companyId!), 'member'))
}

async function accountOf(person: User) {
  const other = await givenStaff('courses', 'clerk')
  await other.merge({ mergedIntoId: person.id }).save()
  return other
}
