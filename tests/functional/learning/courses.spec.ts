import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { approveApplication } from '#actions/courses/approve_application'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { moveSession } from '#actions/courses/move_session'
import { nominate } from '#actions/courses/nominate'
import { recordFee } from '#actions/courses/record_fee'
import CourseCharge from '#models/course_charge'
import CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import Meeting from '#models/meeting'
import Room from '#models/room'
import SessionMessage from '#models/session_message'
import type User from '#models/user'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession, type GivenSession } from '#tests/support/courses'
import { withDailyLimit } from '#tests/support/daily_limits'
import { noticeOf } from '#tests/support/flash'
import { givenMember, givenPerson, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { now, today } from '#values/clock'
import { addDays, startOf } from '#values/day'

const as = (user: User) => ({ id: user.id, as: 'participant' as const })
const WHY = [{ code: 'why', label: { ja: '理由', en: 'Why' }, kind: 'text' as const, required: true }]
const LINK = 'https://meet.example/room-7'

async function givenPlace(given: GivenSession = {}, person?: User) {
  const user = person ?? (await givenPerson())
  const session = await givenSession(given)
  const enrolment = await applyForSeat(session.id, { userId: user.id, payer: 'person' }, as(user))

  return { user, session, enrolment, home: `/my/courses/${enrolment.id}` }
}

/** Full with one seat, which somebody else holds. */
async function givenQueue() {
  const holder = await givenPlace({ session: { seats: 1 } })
  const user = await givenPerson()
  const enrolment = await applyForSeat(holder.session.id, { userId: user.id }, as(user))

  return { holder, user, enrolment, home: `/my/courses/${enrolment.id}` }
}

test.group('A course of a learner', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('of another person does not exist: not to be read, answered, left, shared, amended or written to', async ({ client, assert }) => {
    const { home, enrolment } = await givenPlace()
    const stranger = await givenPerson()
    for (const path of ['', '/refusal', '/cancellation', '/application']) (await client.get(home + path).loginAs(stranger).redirects(0)).assertStatus(404)
    for (const path of ['/acceptance', '/refusal', '/cancellation', '/messages', '/sharing?_method=PUT', '/application?_method=PUT']) {
      const answer = await client.post(home + path).loginAs(stranger).withCsrfToken().form({ body: 'x', 'shared[0]': 'attendance' }).redirects(0)
      answer.assertStatus(404)
    }
    const untouched = await Enrolment.findOrFail(enrolment.id)
    assert.deepEqual([untouched.state, untouched.shared, untouched.version], [enrolment.state, null, enrolment.version])
    await db.from('session_messages').count('* as n').first().then((row) => assert.equal(Number(row.n), 0))
  })

  test('shows the on-line link to those who have a seat, and to nobody else', async ({ client, assert }) => {
    const { holder, user, home } = await givenQueue()
    await CourseSession.query().where('id', holder.session.id).update({ onlineUrl: LINK })

    for (const page of ['/my', holder.home]) (await client.get(page).loginAs(holder.user)).assertTextIncludes(LINK)
    for (const page of ['/my', home]) assert.notInclude((await client.get(page).loginAs(user)).text(), LINK)
  })

  test('[F23] that is full shows the place in the queue, which moves when somebody leaves', async ({ client, assert }) => {
    const { holder, user, enrolment, home } = await givenQueue()
    const third = await givenPerson()
    const behind = await applyForSeat(holder.session.id, { userId: third.id }, as(third))
    assert.deepEqual([enrolment.state, behind.state], ['waiting', 'waiting'])

    ;(await client.get(home).loginAs(user)).assertTextIncludes('いま1番目です')
    ;(await client.get('/my').loginAs(third)).assertTextIncludes('いまの順番 2番目')
    await client.post(`${home}/refusal`).loginAs(user).withCsrfToken().form({ reason: '' }).redirects(0)
    ;(await client.get(`/my/courses/${behind.id}`).loginAs(third)).assertTextIncludes('いま1番目です')
    assert.equal((await Enrolment.findOrFail(enrolment.id)).outcome, 'by_participant')
  })

  test('whose seat became free is offered it, and takes it with one button', async ({ client, assert }) => {
    const { holder, user, enrolment, home } = await givenQueue()
    await cancelEnrolment(holder.enrolment.id, as(holder.user))

    ;(await client.get('/my').loginAs(user)).assertTextIncludes('席をご案内しています')
    const page = await client.get(home).loginAs(user)
    page.assertTextIncludes('席を受ける')
    await client.post(`${home}/acceptance`).loginAs(user).withCsrfToken().form({}).redirects(0)
    assert.equal((await Enrolment.findOrFail(enrolment.id)).state, 'confirmed')
  })

  test('[F22] says what leaving costs in yen before the button: {when}')
    .with([
      { when: 'paid, in time', days: 21, paid: true, says: ['2,000円をすべてお返しします', 'まで、費用なしで取り消せます'] },
      { when: 'paid, too late', days: 1, paid: true, says: ['2,000円のうち1,000円をお返しします', '期限', '過ぎています'] },
      { when: 'not paid, in time', days: 21, paid: false, says: ['受講料2,000円はかかりません'] },
      { when: 'not paid, too late', days: 1, paid: false, says: ['2,000円のうち1,000円をお支払いいただきます'] },
    ])
    .run(async ({ client, assert }, { days, paid, says }) => {
      const { user, home, enrolment } = await givenPlace({ inDays: days, course: { fee: 2_000 as never }, session: { applyUntil: now().plus({ hours: 5 }) } })
      const charge = await CourseCharge.findByOrFail('enrolmentId', enrolment.id)
      const clerk = await givenStaff('courses', 'clerk')
      if (paid) await recordFee(charge.id, { paidOn: today(), method: 'counter' }, { id: clerk.id, as: 'clerk' })

      const page = await client.get(`${home}/cancellation`).loginAs(user)
      for (const one of says) page.assertTextIncludes(one)
      assert.equal((await Enrolment.findOrFail(enrolment.id)).state, 'confirmed')
      await client.post(`${home}/cancellation`).loginAs(user).withCsrfToken().form({ reason: '急な用事' }).redirects(0)
      const left = await Enrolment.findOrFail(enrolment.id)
      assert.deepEqual([left.state, left.reason, left.holdsSeat], ['cancelled_by_participant', '急な用事', false])
    })

  test('that moved can be declined without cost, and says so where things are to be done', async ({ client }) => {
    const { user, home, session } = await givenPlace()
    const [meeting] = await Meeting.query().where('courseSessionId', session.id)
    const clerk = await givenStaff('courses', 'clerk')
    const { sequence } = await CourseSession.findOrFail(session.id)
    const later = { id: meeting!.id, startsAt: meeting!.startsAt.plus({ days: 7 }), endsAt: meeting!.endsAt.plus({ days: 7 }), breakMinutes: 0, roomId: null, place: null, onlineUrl: null }
    freezeClock(now().plus({ minutes: 5 }).toMillis())
    await moveSession(session.id, { sequence, meetings: [later], reason: '会場の都合のため' }, { id: clerk.id, as: 'clerk' })

    ;(await client.get('/my').loginAs(user)).assertTextIncludes('日程が変わりました')
    const page = await client.get(home).loginAs(user)
    page.assertTextIncludes('会場の都合のため')
    page.assertTextIncludes('新しい日程では受講しない')
  })

  test('names the room that its meeting is held in, whatever place was written before, in the language of the reader', async ({ client, assert }) => {
    const { user, home, session } = await givenPlace()
    const room = await Room.create({ code: 'K9', name: '研修室9', nameEn: 'Training room 9', address: '港区芝五丁目', seats: 40 })
    await CourseSession.query().where('id', session.id).update({ place: '前の会場' })
    await Meeting.query().where('courseSessionId', session.id).update({ roomId: room.id })

    for (const path of ['/my', home]) {
      const page = (await client.get(path).loginAs(user)).text()
      assert.include(page, '研修室9')
      assert.notInclude(page, '前の会場')
      ;(await client.get(`/en${path}`).loginAs(user)).assertTextIncludes('Training room 9')
    }
  })

  test('[F18] [N9] nominated by the company is the employee’s to accept, told before what the company will see', async ({ client, assert }) => {
    const { user, company } = await givenEmployee()
    const session = await givenSession()
    const boss = await givenMember(company)
    const { nominated } = await nominate(session.id, company.id, [{ userId: user.id }], { id: boss.id, as: 'applicant', companyId: company.id })
    const home = `/my/courses/${nominated[0]!.id}`

    ;(await client.get('/my').loginAs(user)).assertTextIncludes('推薦されています')
    const page = await client.get(home).loginAs(user)
    page.assertTextIncludes(`${company.name}に見えるのは、申込みと修了の別だけです。`)
    await client.post(`${home}/acceptance`).loginAs(user).withCsrfToken().form({}).redirects(0)
    assert.equal((await Enrolment.findOrFail(nominated[0]!.id)).state, 'confirmed')
  })

  test('[N9] shares item by item, and what is taken back is hidden at once', async ({ client, assert }) => {
    const { user } = await givenEmployee()
    const { home, enrolment } = await givenPlace({}, user)
    const share = (form: Record<string, string>) => client.put(`${home}/sharing`).loginAs(user).withCsrfToken().form(form).redirects(0)

    await share({ 'shared[0]': 'attendance', 'shared[1]': 'certificate', 'shared[2]': 'participation' })
    assert.deepEqual((await Enrolment.findOrFail(enrolment.id)).shared, ['attendance', 'certificate'])
    await share({ 'shared[0]': 'certificate' })
    assert.deepEqual((await Enrolment.findOrFail(enrolment.id)).shared, ['certificate'])
    await share({})
    assert.deepEqual((await Enrolment.findOrFail(enrolment.id)).shared, [])
    const refused = await share({ 'shared[0]': 'everything' })
    refused.assertStatus(302)
    assert.deepEqual((await Enrolment.findOrFail(enrolment.id)).shared, [])
  })

  test('carries messages both ways', async ({ client, assert }) => {
    const { user, home, session, enrolment } = await givenPlace()
    await client.post(`${home}/messages`).loginAs(user).withCsrfToken().form({ body: '駐車場はありますか' }).redirects(0)
    const clerk = await givenStaff('courses', 'clerk')
    await SessionMessage.create({ courseSessionId: session.id, enrolmentId: enrolment.id, direction: 'to_participants', subject: '駐車場について', body: 'ありません', authorId: clerk.id, sentAt: now() } as never)

    const page = await client.get(home).loginAs(user)
    for (const one of ['駐車場はありますか', '駐車場について', 'ありません']) page.assertTextIncludes(one)
    ;(await client.get('/my').loginAs(user)).assertTextIncludes('駐車場について')
    assert.equal((await SessionMessage.firstOrFail()).direction, 'to_desk')
    const empty = await client.post(`${home}/messages`).loginAs(user).withCsrfToken().form({ body: ' ' }).redirects(0)
    empty.assertStatus(302)
    assert.lengthOf(await SessionMessage.all(), 2)
  })

  test('carries only so many messages to the desk in one day, and keeps what was typed', async ({ client, assert, cleanup }) => {
    const { user, home } = await givenPlace()
    const write = (body: string) => client.post(`${home}/messages`).loginAs(user).withCsrfToken().form({ body }).redirects(0)
    cleanup(withDailyLimit('messagesToDesk', 1))
    await write('駐車場はありますか')

    const refused = await write('何度もすみません')
    assert.equal(noticeOf(refused), '窓口へのメッセージは1日1件までです。あす、もう一度送ってください。')
    assert.equal(refused.flashMessage('body'), '何度もすみません')
    assert.lengthOf(await SessionMessage.all(), 1)
    cleanup(freezeClock(startOf(addDays(today(), 1)).toMillis()))
    await write('もう一度')
    assert.lengthOf(await SessionMessage.all(), 2)
  })

  test('amended stays confirmed where no desk looks at it first; an empty answer changes nothing', async ({ client, assert }) => {
    const { user, home, enrolment } = await givenPlace({ kind: { questions: WHY } })
    const amend = (why: string) => client.put(`${home}/application`).loginAs(user).withCsrfToken().form({ 'answers[why]': why }).redirects(0)
    ;(await client.get(`${home}/application`).loginAs(user)).assertStatus(200)

    await amend('新しい理由')
    const amended = await Enrolment.findOrFail(enrolment.id)
    assert.deepEqual([amended.state, amended.answers], ['confirmed', { why: '新しい理由' }])
    ;(await client.get(home).loginAs(user)).assertTextIncludes('申込みの内容を直しました')
    await amend('')
    assert.deepEqual((await Enrolment.findOrFail(enrolment.id)).answers, { why: '新しい理由' })
  })

  test('[F19] amended after the desk had approved it is looked at again, and the seat stays held', async ({ client, assert }) => {
    const { user, home, enrolment } = await givenPlace({ kind: { questions: WHY, needsApproval: true } })
    const clerk = await givenStaff('courses', 'clerk')
    await approveApplication(enrolment.id, { id: clerk.id, as: 'clerk' })
    ;(await client.get(`${home}/application`).loginAs(user)).assertTextIncludes('直すと、窓口がもう一度確かめます。')

    await client.put(`${home}/application`).loginAs(user).withCsrfToken().form({ 'answers[why]': '新しい理由' }).redirects(0)
    const amended = await Enrolment.findOrFail(enrolment.id)
    assert.deepEqual([amended.state, amended.holdsSeat], ['applied', true])
  })
})

test.group('The list of a learner’s courses', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('asks the database as often for fifty rows as for five', async ({ client, assert }) => {
    const user = await givenPerson()
    const add = async (count: number) => {
      const session = await givenSession()
      for (let index = 0; index < count; index += 1) {
        const row = { version: 0, courseSessionId: session.id, party: 'person', partyKey: `user:${user.id}:${index}`, userId: user.id, isLive: true, seats: 1, holdsSeat: false, priority: 1, arrival: index, arrivedAt: now() }
        await Enrolment.create({ ...row, state: (['confirmed', 'waiting', 'completed'] as const)[index % 3]! } as Partial<Enrolment>)
      }
    }
    const look = () => countQueries(() => client.get('/my').loginAs(user).then((page) => page.assertStatus(200)))
    await add(5)
    const five = await look()
    await add(45)
    assert.equal(await look(), five)
  })

  test('is empty at first and says what will come', async ({ client }) => {
    const page = await client.get('/my').loginAs(await givenPerson())
    page.assertTextIncludes('受講が決まった講座が、ここに並びます。')
    page.assertTextIncludes('/courses')
  })

  test('has an address for the calendar, which can be replaced', async ({ client, assert }) => {
    const user = await givenPerson()
    const renew = () => client.post('/my/calendar').loginAs(user).withCsrfToken().form({}).redirects(0)
    const key = async () => (await db.from('learner_profiles').where('user_id', user.id).firstOrFail()).calendar_key as string
    await renew()
    const first = await key()
    ;(await client.get('/my').loginAs(user)).assertTextIncludes(`/calendar/${first}.ics`)
    await renew()
    assert.notEqual(await key(), first)
  })
})
