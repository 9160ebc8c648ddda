import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import Course from '#models/course'
import CourseSession from '#models/course_session'
import Meeting from '#models/meeting'
import Room from '#models/room'
import SeatLimit from '#models/seat_limit'
import type User from '#models/user'
import { visibleSessions } from '#queries/courses/visible'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { noticeOf, wrongOf } from '#tests/support/flash'
import { flatForm } from '#tests/support/flat_form'
import { givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'

const press = (client: ApiClient, person: User, path: string, form: Record<string, unknown> = {}) =>
  client.post(path).loginAs(person).withCsrfToken().form(flatForm(form)).redirects(0)

const givenClerk = () => givenStaff('courses', 'clerk')
const givenRoom = (code = 'K1') => Room.create({ code, name: '研修室1', nameEn: 'Training room 1', address: '港区芝五丁目', seats: 40 })
const BLANK = { day: '', begins: '', ends: '', break: '', roomId: '', place: '', onlineUrl: '', topic: '' }
const meeting = (more: Record<string, unknown> = {}) => ({ ...BLANK, day: '2026-10-05', begins: '18:30', ends: '20:30', ...more })

const plan = (courseId: number, more: Record<string, unknown> = {}) => ({
  courseId,
  seats: '20',
  meetings: [meeting({ break: '10', topic: '導入' }), BLANK, meeting({ day: '2026-10-12' })],
  limits: [{ kind: 'equipment', label: '実習用の端末', labelEn: '', seats: '12', audienceClass: '' }],
  companyCap: '3',
  ...more,
})

async function given() {
  const session = await givenSession()
  return { course: await Course.findOrFail(session.courseId), clerk: await givenClerk(), first: session }
}

test.group('Sessions at the desk', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F10] a session is opened with its days under the kind’s rules; blank rows count as none', async ({ client, assert }) => {
    const { course, clerk } = await given()
    ;(await client.get(`/office/courses/sessions/new?course=${course.id}`).loginAs(clerk)).assertStatus(200)
    const answer = await press(client, clerk, '/office/courses/sessions', plan(course.id))
    const session = await CourseSession.query().orderBy('id', 'desc').firstOrFail()

    answer.assertHeader('location', `/office/courses/sessions/${session.id}`)
    assert.include(session.serialize(), { number: 2, state: 'draft', seats: 20, companyCap: 3, dayPart: 'evening', allocation: 'first_come' })
    assert.equal(session.startsAt.toISO(), '2026-10-05T09:30:00.000Z')
    assert.equal(session.applyUntil.toISO(), '2026-10-02T14:59:59.999Z')
    assert.equal(session.capReleasedAt!.toISO(), '2026-09-28T09:30:00.000Z')
    assert.lengthOf(await Meeting.query().where('courseSessionId', session.id), 2)
    const page = await client.get(`/office/courses/sessions/${session.id}`).loginAs(clerk)
    for (const word of ['実習用の端末', '導入', '席を決めているのはこの上限です（残り12）']) page.assertTextIncludes(word)
  })

  test('[F10] a row is added or taken out without a script, and what was typed stays', async ({ client, assert }) => {
    const { course, clerk } = await given()
    const added = await press(client, clerk, '/office/courses/sessions', { ...plan(course.id), _do: 'add-meetings' })
    assert.lengthOf(added.flashMessage('meetings') as unknown as [], 4)
    assert.equal(added.flashMessage('seats'), '20')
    const dropped = await press(client, clerk, '/office/courses/sessions', { ...plan(course.id), _do: 'drop-meetings-1' })
    assert.deepEqual((dropped.flashMessage('meetings') as unknown as { day: string }[]).map(({ day }) => day), ['2026-10-05', '2026-10-12'])
    assert.lengthOf(await CourseSession.all(), 1)
  })

  test('[F10] what makes no sense is named by its row and field, and nothing is written', async ({ client, assert }) => {
    const { course, clerk } = await given()
    const wrongFields = async (more: Record<string, unknown>) =>
      wrongOf(await press(client, clerk, '/office/courses/sessions', plan(course.id, more))).map(({ field }) => field)

    assert.deepEqual(await wrongFields({ meetings: [BLANK, meeting({ begins: '25:00', ends: '' })] }), ['meetings.1.begins', 'meetings.1.ends'])
    assert.deepEqual(await wrongFields({ seats: '0' }), ['seats'])
    assert.deepEqual(await wrongFields({ applyFrom: 'x', onlineUrl: 'javascript:alert(1)' }), ['applyFrom', 'onlineUrl'])
    assert.include((await wrongFields({ meetings: 'x' })).join(), 'meetings')
    const refusals = {
      '終わりは始まりより後に': { meetings: [meeting({ ends: '18:00' })] },
      '過ぎた日時': { meetings: [meeting({ day: '2026-09-01' })] },
      '申込期間を確かめてください': { applyUntil: '2026-10-06T10:00' },
      'この種別にある区分': { limits: [{ kind: 'audience', label: '学生', seats: '5', audienceClass: 'nobody' }] },
      '日程を確かめてください': { meetings: [BLANK] },
      '選んだ会場が見つかりません': { meetings: [meeting({ roomId: '999999' })] },
      '選んだ講師が見つかりません': { instructorId: clerk.id },
    }
    for (const [sentence, more] of Object.entries(refusals)) {
      const answer = await press(client, clerk, '/office/courses/sessions', plan(course.id, more))
      assert.include(noticeOf(answer), sentence)
      assert.equal(answer.flashMessage('companyCap'), '3')
    }
    assert.lengthOf(await CourseSession.all(), 1)
  })

  test('[F10] a room holds one session at a time, whoever asks for it', async ({ client, assert }) => {
    const { course, clerk } = await given()
    const room = await givenRoom()
    await press(client, clerk, '/office/courses/sessions', plan(course.id, { meetings: [meeting({ roomId: room.id })] }))
    const taken = await press(client, clerk, '/office/courses/sessions', plan(course.id, { meetings: [meeting({ roomId: room.id, begins: '20:00', ends: '21:00' })] }))
    assert.include(noticeOf(taken), '研修室1')
    assert.lengthOf(await CourseSession.all(), 2)
    await press(client, clerk, '/office/courses/sessions', plan(course.id, { meetings: [meeting({ roomId: room.id, begins: '20:30', ends: '21:00' })] }))
    assert.lengthOf(await CourseSession.all(), 3)
  })

  test('[F10] a run is copied as the next one: places, times of day, limits and seats, but no days', async ({ client, assert }) => {
    const { course, clerk } = await given()
    await press(client, clerk, '/office/courses/sessions', plan(course.id))
    const session = await CourseSession.query().orderBy('id', 'desc').firstOrFail()
    const page = (await client.get(`/office/courses/sessions/new?course=${course.id}&copy=${session.id}`).loginAs(clerk)).text()
    for (const word of ['value="18:30"', 'value="実習用の端末"', 'value="導入"', 'value="20"']) assert.include(page, word)
    for (const word of ['2026-10-05', '2026-10-02']) assert.notInclude(page, word)
  })

  test('[F11] a session is visible exactly from its moment on, once its course is', async ({ client, assert }) => {
    const { course, clerk } = await given()
    await press(client, clerk, '/office/courses/sessions', plan(course.id))
    const session = await CourseSession.query().orderBy('id', 'desc').firstOrFail()
    const path = `/office/courses/sessions/${session.id}/publication`
    const isVisible = async () => (await visibleSessions(CourseSession.query().where('id', session.id)).first()) !== null
    await course.merge({ state: 'draft' }).save()
    assert.include(noticeOf(await press(client, clerk, path)), '先に講座を公開')
    await course.merge({ state: 'published' }).save()
    assert.include(noticeOf(await press(client, clerk, path, { from: '2026-10-03T10:00' })), '締切より前')
    await press(client, clerk, path, { from: '2026-09-11T10:00' })
    freezeClock(Date.parse('2026-09-11T00:59:59.999Z'))
    assert.isFalse(await isVisible())
    freezeClock(Date.parse('2026-09-11T01:00:00Z'))
    assert.isTrue(await isVisible())

    await press(client, clerk, `${path}?_method=DELETE`)
    assert.equal((await session.refresh()).state, 'draft')
  })

  test('[F10] what is edited at once by two is saved once: the second is told; days of a published one do not change here', async ({ client, assert }) => {
    const { clerk, first } = await given()
    const path = `/office/courses/sessions/${first.id}`
    const page = (await client.get(`${path}/edit`).loginAs(clerk)).text()
    const seen = /name="seen" value="(\w+)"/.exec(page)![1]
    const [held] = await Meeting.query().where('courseSessionId', first.id)
    const form = (place: string) => ({
      seen,
      place,
      applyFrom: '2026-09-09T14:00',
      applyUntil: '2026-09-25T10:00',
      meetings: [{ id: held!.id, topic: '持ち物なし', onlineUrl: '', day: '2026-12-01' }],
      seats: '1',
    })
    await press(client, clerk, `${path}?_method=PUT`, form('札の辻スクエア'))
    const second = await press(client, await givenClerk(), `${path}?_method=PUT`, form('別の場所'))

    assert.include(noticeOf(second), 'ほかの人が開催回を変えました')
    await first.refresh()
    assert.include(first.serialize(), { place: '札の辻スクエア', seats: 30 })
    await held!.refresh()
    assert.equal(held!.topic, '持ち物なし')
    assert.equal(held!.startsAt.toISODate(), '2026-10-01')
  })

  test('[F15] seats are raised and lowered; below what is taken it is refused in words', async ({ client, assert }) => {
    const session = await givenSession({ limits: [{ label: '実習用の端末', seats: 2 }] })
    const clerk = await givenClerk()
    const [limit] = await SeatLimit.query().where('courseSessionId', session.id)
    for (let made = 0; made < 2; made += 1) await applyForSeat(session.id, {}, { id: (await givenEmployee()).user.id, as: 'participant' })
    const path = `/office/courses/sessions/${session.id}/seats`
    const page = await client.get(path).loginAs(clerk)
    page.assertTextIncludes('いま2席が決まっています')
    page.assertTextIncludes('席を決めているのはこの上限です（残り0）')

    const refused = await press(client, clerk, `${path}?_method=PUT`, { seats: '40', limits: [{ id: limit!.id, seats: '1' }] })
    assert.include(noticeOf(refused), 'すでに2席が決まっています')
    assert.equal((await session.refresh()).seats, 30)
    await press(client, clerk, `${path}?_method=PUT`, { seats: '2', limits: [{ id: limit!.id, seats: '5' }] })
    assert.include((await session.refresh()).serialize(), { seats: 2, taken: 2 })
    assert.equal((await limit!.refresh()).seats, 5)
  })

  test('[F10] two desks move one session: the first one counts, the second is told who was first; everyone concerned gets a letter', async ({ client, assert }) => {
    const { clerk, first } = await given()
    const { user } = await givenEmployee()
    await applyForSeat(first.id, {}, { id: user.id, as: 'participant' })
    const path = `/office/courses/sessions/${first.id}/move`
    ;(await client.get(path).loginAs(clerk)).assertTextIncludes('1件に知らせます')
    const [held] = await Meeting.query().where('courseSessionId', first.id)
    const form = (day: string) => ({ sequence: first.sequence, reason: '会場の工事のため', meetings: [{ ...meeting({ day }), id: held!.id }] })
    await db.from('letters').delete()
    ;(await press(client, clerk, path, form('2026-10-20'))).assertHeader('location', `/office/courses/sessions/${first.id}`)
    const second = await press(client, await givenClerk(), path, form('2026-10-27'))

    assert.include(noticeOf(second), `${clerk.name}さんが先に`)
    assert.include((await first.refresh()).serialize(), { sequence: 1, moveReason: '会場の工事のため' })
    assert.equal(first.startsAt.toISODate(), '2026-10-20')
    assert.lengthOf(await db.from('letters').where({ template: 'session_moved', user_id: user.id }), 1)
    assert.lengthOf(await db.from('audit_trail').where({ action: 'course_session.moved', subject_id: first.id }), 1)
    const page = await client.get(`/office/courses/sessions/${first.id}`).loginAs(clerk)
    for (const word of ['日程を変えた', '会場の工事のため', clerk.name]) page.assertTextIncludes(word)
  })

  test('[F10] a session is cancelled with a reason; the page says how many are told, and they are', async ({ client, assert }) => {
    const { clerk, first } = await given()
    for (let made = 0; made < 3; made += 1) await applyForSeat(first.id, {}, { id: (await givenEmployee()).user.id, as: 'participant' })
    const path = `/office/courses/sessions/${first.id}/cancellation`
    ;(await client.get(path).loginAs(clerk)).assertTextIncludes('3件に、中止を知らせます')
    assert.equal(wrongOf(await press(client, clerk, path, { reason: ' ' }))[0]!.field, 'reason')
    await press(client, clerk, path, { reason: '講師の急病のため' })

    assert.include((await first.refresh()).serialize(), { state: 'cancelled', taken: 0 })
    assert.lengthOf(await db.from('letters').where('template', 'session_cancelled'), 3)
    ;(await client.get(`/office/courses/sessions/${first.id}`).loginAs(clerk)).assertTextIncludes('講師の急病のため')
  })

  test('[F23] the queue stands in its order with classes and places, and the list can be closed', async ({ client, assert }) => {
    const session = await givenSession({ session: { seats: 1 } })
    const clerk = await givenClerk()
    const people = []
    for (let made = 0; made < 3; made += 1) {
      const { user } = await givenEmployee()
      await user.merge({ name: `待つ人${made}` }).save()
      await applyForSeat(session.id, {}, { id: user.id, as: 'participant' })
      people.push(user)
    }
    const page = (await client.get(`/office/courses/sessions/${session.id}`).loginAs(clerk)).text()
    assert.isBelow(page.indexOf('待つ人1'), page.indexOf('待つ人2'))
    for (const word of ['キャンセル待ち（2件）', '区内の中小企業で働く人', 'はじめての参加']) assert.include(page, word)
    const closed = await press(client, clerk, `/office/courses/sessions/${session.id}/waitlist?_method=DELETE`)
    assert.include(noticeOf(closed), '2件に知らせました')
    assert.include((await session.refresh()).serialize(), { waiting: 0, isWaitlistOpen: false, taken: 1 })
  })

  test('[F23] the page of a session sends as many statements for thirty entries as for two', async ({ client, assert }) => {
    const session = await givenSession({ session: { seats: 1 } })
    const clerk = await givenClerk()
    const join = async (count: number) => {
      for (let made = 0; made < count; made += 1) await applyForSeat(session.id, {}, { id: (await givenEmployee()).user.id, as: 'participant' })
    }
    const open = () => countQueries(async () => (await client.get(`/office/courses/sessions/${session.id}`).loginAs(clerk)).assertStatus(200))
    await join(3)
    await open()
    const few = await open()
    await join(20)
    assert.equal(await open(), few)
  })

  test('[F10] instructors and other desks change nothing of a session', async ({ client, assert }) => {
    const instructor = await givenStaff('courses', 'instructor')
    const session = await givenSession({ session: { instructorId: instructor.id } })
    await session.refresh()
    const before = session.serialize()
    const home = `/office/courses/sessions/${session.id}`
    for (const person of [instructor, await givenStaff('claims', 'clerk')]) {
      for (const path of ['', '/edit', '/seats', '/move', '/cancellation']) (await client.get(home + path).loginAs(person)).assertStatus(404)
      await press(client, person, `${home}?_method=PUT`, plan(session.courseId))
      await press(client, person, `${home}/seats?_method=PUT`, { seats: '99' })
      await press(client, person, `${home}/move`, { sequence: 0, reason: 'x', meetings: [meeting()] })
      await press(client, person, `${home}/cancellation`, { reason: 'x' })
      await press(client, person, `${home}/publication?_method=DELETE`)
      await press(client, person, `${home}/waitlist?_method=DELETE`)
      await press(client, person, '/office/courses/sessions', plan(session.courseId))
    }
    assert.deepEqual((await session.refresh()).serialize(), before)
    assert.lengthOf(await CourseSession.all(), 1)
  })
})
