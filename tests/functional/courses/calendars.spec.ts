import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import ICAL from 'ical.js'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import Course from '#models/course'
import LearnerProfile from '#models/learner_profile'
import Meeting from '#models/meeting'
import type User from '#models/user'
import { givenEmployee, givenSession, type GivenSession } from '#tests/support/courses'
import { givenPerson } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { now } from '#values/clock'
import { newToken } from '#values/secret_token'
import type { ApiClient } from '@japa/api-client'

const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part))
const read = async (client: ApiClient, path: string) => {
  const response = await client.get(path)
  response.assertStatus(200)
  return eventsOf(response.text())
}
const statusOf = (event: ICAL.Event) => event.component.getFirstPropertyValue('status')

async function givenOffered(given: GivenSession = {}) {
  const session = await givenSession(given)
  const course = await Course.findOrFail(session.courseId)
  return { session, course, path: `/courses/${course.code}/sessions/1.ics` }
}

async function givenCalendar(person: User) {
  const key = newToken().token
  await LearnerProfile.updateOrCreate({ userId: person.id }, { calendarKey: key })
  return `/calendar/${key}.ics`
}

const participant = (user: User) => ({ id: user.id, as: 'participant' }) as const

test.group('The calendar of a session', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F13] has an entry for each meeting, in Tokyo, and nothing that only participants may know', async ({ client, assert }) => {
    const { session, course, path } = await givenOffered({ meetings: [3, 2], session: { onlineUrl: 'https://meet.test/secret' } })
    const response = await client.get(path)
    response.assertHeader('content-type', 'text/calendar; charset=utf-8')
    assert.isUndefined(response.header('set-cookie'))
    assert.notInclude(response.text(), 'meet.test')
    assert.include(response.text(), 'BEGIN:VTIMEZONE')

    const events = eventsOf(response.text())
    assert.lengthOf(events, 2)
    assert.deepInclude(
      { summary: events[0]!.summary, location: events[0]!.location, status: statusOf(events[0]!), sequence: events[0]!.sequence },
      { summary: course.title, location: '産業振興センター 研修室1', status: 'CONFIRMED', sequence: 0 }
    )
    assert.equal(events[0]!.startDate.toUnixTime(), session.startsAt.toUnixInteger())
    assert.equal(events[0]!.endDate.toUnixTime(), session.startsAt.plus({ hours: 3 }).toUnixInteger())
    assert.equal(events[0]!.startDate.zone?.tzid, 'Asia/Tokyo')
  })

  test('[F13] a meeting that moves keeps its UID and raises SEQUENCE; a cancelled session is CANCELLED', async ({ client, assert }) => {
    const { session, path } = await givenOffered({ meetings: [3, 2] })
    const before = await read(client, path)
    const meeting = await Meeting.query().where('courseSessionId', session.id).firstOrFail()
    await meeting.merge({ startsAt: meeting.startsAt.plus({ days: 1 }), endsAt: meeting.endsAt.plus({ days: 1 }) }).save()
    await session.merge({ sequence: 1 }).save()
    const moved = await read(client, path)
    await session.merge({ state: 'cancelled', sequence: 2 }).save()
    const cancelled = await read(client, path)

    for (const later of [moved, cancelled]) assert.deepEqual(later.map(({ uid }) => uid), before.map(({ uid }) => uid))
    assert.lengthOf(new Set(before.map(({ uid }) => uid)), 2)
    assert.deepEqual([before, moved, cancelled].map(([event]) => event!.sequence), [0, 1, 2])
    assert.deepEqual(cancelled.map(statusOf), ['CANCELLED', 'CANCELLED'])
    assert.equal(moved[0]!.startDate.toUnixTime() - before[0]!.startDate.toUnixTime(), 86_400)
  })

  test('[F13] a title with commas, a new line and sixty characters arrives whole', async ({ client, assert }) => {
    const title = `経営; 力,\\強化 ${'長'.repeat(60)}`
    const { path } = await givenOffered({ course: { title } })
    assert.equal((await read(client, path))[0]!.summary, title)
  })

  test('[F13] there is none of a draft, of an unknown number, of no number', async ({ client }) => {
    const { path } = await givenOffered({ session: { state: 'draft' } })
    for (const address of [path, path.replace('/1.ics', '/7.ics'), path.replace('/1.ics', '/x.ics'), path.replace('/1.ics', '/1e0.ics')])
      (await client.get(address).accept('html')).assertStatus(404)
  })
})

test.group('The calendar of a person', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F13] a place that is sure comes with its link; a cancelled one is taken back under the same UID', async ({ client, assert }) => {
    const { user } = await givenEmployee()
    const path = await givenCalendar(user)
    const { session } = await givenOffered({ session: { onlineUrl: 'https://meet.test/secret' } })
    const enrolment = await applyForSeat(session.id, {}, participant(user))
    const response = await client.get(path)
    response.assertHeader('cache-control', 'private, no-cache')
    const [event] = eventsOf(response.text())
    assert.deepEqual([statusOf(event!), event!.description], ['CONFIRMED', 'https://meet.test/secret'])
    assert.match(String(event!.component.getFirstPropertyValue('url')), new RegExp(`/my/courses/${enrolment.id}$`))

    await cancelEnrolment(enrolment.id, participant(user), 'busy')
    const [gone] = await read(client, path)
    assert.deepEqual([statusOf(gone!), gone!.uid, gone!.description], ['CANCELLED', event!.uid, null])
    assert.isAbove(gone!.sequence, event!.sequence)
  })

  test('[F13] an open application and a place in the waiting list are no appointment', async ({ client, assert }) => {
    const { user } = await givenEmployee()
    const { session } = await givenOffered({ kind: { allocation: 'lottery' } })
    const full = await givenOffered({ session: { taken: 30 }, inDays: 40 })
    await applyForSeat(session.id, {}, participant(user))
    await applyForSeat(full.session.id, {}, participant(user))

    assert.lengthOf(await read(client, await givenCalendar(user)), 0)
  })

  test('[F13] [N9] of a protected course a calendar that colleagues see tells the time alone', async ({ client, assert }) => {
    const { user } = await givenEmployee()
    const { session, course } = await givenOffered({ kind: { privacy: 'protected' }, course: { title: 'ハラスメント相談' }, session: { onlineUrl: 'https://meet.test/secret' } })
    await applyForSeat(session.id, { contactEmail: 'private@home.test' }, participant(user))
    const response = await client.get(await givenCalendar(user))

    const [event] = eventsOf(response.text())
    assert.deepEqual([event!.summary, event!.location, event!.description], ['予定', null, null])
    for (const secret of ['ハラスメント', course.code, 'meet.test', '研修室', '/my/courses']) assert.notInclude(response.text(), secret)
  })

  test('[F13] an unknown key, the key of a person without account and a renewed one show nothing', async ({ client }) => {
    const person = await givenPerson()
    const path = await givenCalendar(person)
    ;(await client.get('/calendar/nothing.ics').accept('html')).assertStatus(404)
    await person.merge({ deactivatedAt: now() }).save()
    ;(await client.get(path).accept('html')).assertStatus(404)
  })

  test('[F13] nobody else’s courses stand in it, and it sends as many statements for twelve as for two', async ({ client, assert }) => {
    const { user, company } = await givenEmployee()
    const { user: other } = await givenEmployee(company)
    const path = await givenCalendar(user)
    const enrol = async (days: number) => {
      const { session } = await givenOffered({ inDays: days, meetings: [2] })
      await applyForSeat(session.id, {}, participant(user))
      await applyForSeat(session.id, {}, participant(other))
    }
    for (const days of [20, 21]) await enrol(days)
    const few = await countQueries(() => client.get(path))
    for (let days = 22; days < 32; days += 1) await enrol(days)

    assert.equal(await countQueries(() => client.get(path)), few)
    assert.lengthOf(await read(client, path), 12)
  })
})
