import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import CourseSession from '#models/course_session'
import { PAGE, sessionCount, sessionList, type SessionFilter } from '#queries/courses/session_list'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { now } from '#values/clock'

const idsOf = async (filter: SessionFilter) => (await sessionList(filter)).rows.map(({ id }) => id)

test.group('The course desk', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F10] each queue holds its sessions, the one that begins first at the top, and its count is that of its list', async ({ assert }) => {
    const later = await givenSession({ inDays: 30 })
    const approvals = await givenSession({ session: { applied: 2 }, inDays: 20 })
    const drawn = { applyUntil: now().minus({ hours: 1 }) }
    const lottery = await givenSession({ session: { allocation: 'lottery', ...drawn }, inDays: 10 })
    const open = await givenSession({ session: { allocation: 'lottery' }, inDays: 11 })
    const screening = await givenSession({ session: { allocation: 'selection', ...drawn }, inDays: 12 })
    const soon = await givenSession({ inDays: 2 })
    const over = await givenSession({ session: { endsAt: now().minus({ hours: 2 }) }, inDays: -1 })
    const finished = await givenSession({ session: { state: 'finished' }, inDays: -30 })
    const draft = await givenSession({ session: { state: 'draft' }, inDays: 40 })

    const queues = {
      upcoming: [over, soon, lottery, open, screening, approvals, later, draft],
      approvals: [approvals],
      lottery: [lottery],
      screening: [screening],
      messages: [],
      soon: [soon],
      results: [over],
      drafts: [draft],
      past: [finished],
    }
    for (const [queue, sessions] of Object.entries(queues)) {
      const filter = { queue: queue as SessionFilter['queue'] }
      assert.deepEqual(await idsOf(filter), sessions.map(({ id }) => id), queue)
      assert.equal(await sessionCount(filter), sessions.length, queue)
    }
  })

  test('[F10] search finds a course whatever the width or kind of kana; filters narrow by field', async ({ assert }) => {
    const found = await givenSession({ course: { title: 'ﾌﾟﾛｸﾞﾗﾐﾝｸﾞ入門', field: 'newtech' } })
    await givenSession()

    for (const q of ['プログラミング', 'ぷろぐらみんぐ']) assert.deepEqual(await idsOf({ queue: 'upcoming', q }), [found.id])
    assert.deepEqual(await idsOf({ queue: 'upcoming', field: 'newtech' }), [found.id])
    assert.deepEqual(await idsOf({ queue: 'upcoming', q: '100%_' }), [])
  })

  test('[F10] an instructor finds the sessions they teach and nothing else of the desk', async ({ client, assert }) => {
    const instructor = await givenStaff('courses', 'instructor')
    const own = await givenSession({ session: { instructorId: instructor.id } })
    const other = await givenSession()

    const page = await client.get('/office/courses').loginAs(instructor)
    page.assertTextIncludes(`/office/courses/sessions/${own.id}/roster`)
    for (const word of [`/sessions/${other.id}`, '/office/courses/catalogue', '/office/courses/charges', '/office/courses/employments'])
      assert.notInclude(page.text(), word)
    ;(await client.get(`/office/courses/sessions/${own.id}/roster`).loginAs(instructor)).assertStatus(200)
    for (const path of [`sessions/${other.id}/roster`, `sessions/${own.id}`, `sessions/${own.id}/messages`])
      (await client.get(`/office/courses/${path}`).loginAs(instructor)).assertStatus(404)
  })

  test('[F10] nobody without a post at the desk finds it', async ({ client }) => {
    const clerk = await givenStaff('claims', 'clerk')
    ;(await client.get('/office/courses').loginAs(clerk)).assertStatus(404)
  })

  test('[F10] pages follow each other without gap or double, forwards and, for what is past, backwards', async ({ assert }) => {
    for (let made = 0; made < PAGE + 3; made += 1) await givenSession({ inDays: 10 + (made % 3) })
    for (const state of ['published', 'finished']) {
      if (state === 'finished') await CourseSession.query().update({ state })
      const queue = state === 'finished' ? 'past' : 'upcoming'
      const first = await sessionList({ queue })
      assert.isTrue(first.hasMore)
      const [startsAt, id] = first.rows.at(-1)!.cursor.replace('T', ' ').split('_') as [string, string]
      const second = await sessionList({ queue, after: { startsAt, id: Number(id) } })
      assert.isFalse(second.hasMore)
      assert.lengthOf([...new Set([...first.rows, ...second.rows].map((row) => row.id))], PAGE + 3)
    }
  })

  test('[F10] the desk sends as many statements for thirty sessions as for one', async ({ client, assert }) => {
    const clerk = await givenStaff('courses', 'clerk')
    await givenSession()
    const open = () => countQueries(async () => (await client.get('/office/courses').loginAs(clerk)).assertStatus(200))
    await open()
    const one = await open()
    for (let made = 0; made < 30; made += 1) await givenSession()
    assert.equal(await open(), one)
  })
})
