import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import Course from '#models/course'
import CourseVersion from '#models/course_version'
import type User from '#models/user'
import { visibleCourses } from '#queries/courses/visible'
import { AN_AFTERNOON, freezeClock } from '#tests/support/clock'
import { givenKind, givenSession } from '#tests/support/courses'
import { noticeOf, wrongField } from '#tests/support/flash'
import { givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'

const press = (client: ApiClient, person: User, path: string, form: Record<string, unknown> = {}) =>
  client.post(path).loginAs(person).withCsrfToken().form(form).redirects(0)

const typed = (kindId: number, more: Record<string, unknown> = {}) => ({
  courseKindId: kindId,
  field: 'ai',
  level: 'basic',
  language: 'ja',
  mode: 'onsite',
  title: '生成A.I.の使いどころ',
  summary: '仕事での使い方を学びます。',
  netMinutes: '１８０',
  fullFee: '10,000',
  fee: '3,000円',
  ...more,
})

const isVisible = async (id: number) => (await visibleCourses(Course.query().where('id', id)).first()) !== null

test.group('The catalogue at the desk', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F11] a draft is saved incomplete; it gets the next number of the year and nobody outside sees it', async ({ client, assert }) => {
    const clerk = await givenStaff('courses', 'clerk')
    const { courseKindId } = await givenKind()
    const only = { courseKindId, field: 'ai', level: 'basic', language: 'ja', mode: 'online', title: '', summary: '', netMinutes: '', fullFee: '', fee: '' }
    const answer = await press(client, clerk, '/office/courses/catalogue', only)

    const course = await Course.query().orderBy('id', 'desc').firstOrFail()
    answer.assertHeader('location', `/office/courses/catalogue/${course.id}`)
    assert.include(course.serialize(), { state: 'draft', title: '', netMinutes: 0, edition: 1 })
    assert.match(course.code, /^2026-\d{3}$/)
    assert.isFalse(await isVisible(course.id))
    const page = await client.get(`/office/courses/catalogue/${course.id}`).loginAs(clerk)
    page.assertTextIncludes('公開するには、講座名、内容、講座の時間が必要です。')
    const refused = await press(client, clerk, `/office/courses/catalogue/${course.id}/publication`, { version: course.version })
    assert.include(noticeOf(refused), '講座名・内容・講座の時間')
    assert.equal((await course.refresh()).state, 'draft')
  })

  test('[F11] what was saved stands in a version: who, when, and what changed from what to what; the same again is none', async ({ client, assert }) => {
    const clerk = await givenStaff('courses', 'clerk')
    const { courseKindId } = await givenKind()
    await press(client, clerk, '/office/courses/catalogue', typed(courseKindId, { code: 'ai-24' }))
    const course = await Course.findByOrFail('code', 'AI-24')
    assert.include(course.serialize(), { fee: 3000, fullFee: 10_000, netMinutes: 180 })
    const path = `/office/courses/catalogue/${course.id}?_method=PUT`
    await press(client, clerk, path, typed(courseKindId, { code: 'AI-24', version: course.version }))
    await course.refresh()
    assert.equal(course.edition, 1)
    await press(client, clerk, path, typed(courseKindId, { code: 'AI-24', version: course.version, fee: '2000', completion: { presence: '9/10' } }))

    assert.lengthOf(await CourseVersion.query().where('courseId', course.id), 2)
    const page = await client.get(`/office/courses/catalogue/${course.id}`).loginAs(clerk)
    for (const word of ['第2版', clerk.name, '3,000円', '2,000円', '出席 9/10 以上']) page.assertTextIncludes(word)
    await assert.rejects(() => db.from('course_versions').where('course_id', course.id).delete(), /append-only/)
  })

  test('[F11] of two who edit at once the second is told, and what was typed is kept', async ({ client, assert }) => {
    const [clerk, other] = [await givenStaff('courses', 'clerk'), await givenStaff('courses', 'clerk')]
    const { courseKindId } = await givenKind()
    await press(client, clerk, '/office/courses/catalogue', typed(courseKindId, { code: 'AI-25' }))
    const { id, version } = await Course.findByOrFail('code', 'AI-25')
    const path = `/office/courses/catalogue/${id}?_method=PUT`
    await press(client, clerk, path, typed(courseKindId, { version, title: '先に保存した題' }))
    const second = await press(client, other, path, typed(courseKindId, { version, title: 'あとから保存した題' }))

    assert.include(noticeOf(second), 'ほかの人が講座を保存しました')
    assert.equal(second.flashMessage('title'), 'あとから保存した題')
    assert.equal((await Course.findOrFail(id)).title, '先に保存した題')
  })

  test('[F11] a course is visible exactly from its moment on, and no longer once withdrawn', async ({ client, assert }) => {
    const clerk = await givenStaff('courses', 'clerk')
    const { courseKindId } = await givenKind()
    await press(client, clerk, '/office/courses/catalogue', typed(courseKindId, { code: 'AI-26' }))
    const course = await Course.findByOrFail('code', 'AI-26')
    const path = `/office/courses/catalogue/${course.id}/publication`
    assert.include(noticeOf(await press(client, clerk, path, { version: course.version, from: '2026-09-10T13:59' })), 'いまより後')
    assert.equal(wrongField(await press(client, clerk, path, { version: course.version, from: 'あした' })), 'from')
    await press(client, clerk, path, { version: course.version, from: '2026-09-11T10:00' })

    const opening = Date.parse('2026-09-11T01:00:00Z')
    freezeClock(opening - 1)
    assert.isFalse(await isVisible(course.id))
    freezeClock(opening)
    assert.isTrue(await isVisible(course.id))
    freezeClock(AN_AFTERNOON)
    await press(client, clerk, `${path}?_method=DELETE`, { version: (await course.refresh()).version })
    assert.equal((await course.refresh()).state, 'withdrawn')
    freezeClock(opening)
    assert.isFalse(await isVisible(course.id))
  })

  test('[F11] the desk reads a draft as the public will, its sessions included; nobody else does', async ({ client, assert }) => {
    const session = await givenSession({ course: { state: 'draft', title: 'まだ出ていない講座' }, session: { state: 'draft' } })
    const { code, id } = await Course.findOrFail(session.courseId)
    ;(await client.get(`/courses/${code}`)).assertStatus(404)
    const page = await client.get(`/office/courses/catalogue/${id}/preview`).loginAs(await givenStaff('courses', 'clerk'))
    for (const word of ['まだ出ていない講座', '公開後の見え方です', '先着順です']) page.assertTextIncludes(word)
    ;(await client.get(`/office/courses/catalogue/${id}/preview`).loginAs(await givenStaff('courses', 'instructor'))).assertStatus(404)
    assert.equal((await session.refresh()).state, 'draft')
  })

  test('[F9] what makes no sense is named by its field and nothing is written', async ({ client, assert }) => {
    const clerk = await givenStaff('courses', 'clerk')
    const { courseKindId } = await givenKind()
    const wrong = { code: 'あ', field: 'cooking', netMinutes: '-5', fee: 'ただ', prerequisites: 'いろは', completion: { test: '101' } }
    for (const [name, value] of Object.entries(wrong)) {
      const answer = await press(client, clerk, '/office/courses/catalogue', typed(courseKindId, { [name]: value }))
      assert.equal(wrongField(answer)?.split('.')[0], name)
    }
    const rules = { fee: '10,001', prerequisites: 'NONE-1', courseKindId: '999999' }
    for (const [name, value] of Object.entries(rules)) {
      const answer = await press(client, clerk, '/office/courses/catalogue', typed(courseKindId, { [name]: value }))
      assert.isDefined(noticeOf(answer), name)
    }
    const hostile = await press(client, clerk, '/office/courses/catalogue', typed(courseKindId, { code: 'AI-27', title: '<script>alert(1)</script>' }))
    const page = await client.get(hostile.header('location')!).loginAs(clerk)
    assert.notInclude(page.text(), '<script>alert(1)')
    assert.lengthOf(await Course.all(), 1)
  })

  test('[F11] instructors and other desks neither read nor write the catalogue', async ({ client, assert }) => {
    const { course } = await givenSession().then(async (session) => ({ course: await Course.findOrFail(session.courseId) }))
    const before = course.serialize()
    for (const person of [await givenStaff('courses', 'instructor'), await givenStaff('claims', 'clerk')]) {
      for (const path of ['', `/${course.id}`, `/${course.id}/edit`, '/new'])
        (await client.get(`/office/courses/catalogue${path}`).loginAs(person)).assertStatus(404)
      await press(client, person, `/office/courses/catalogue/${course.id}?_method=PUT`, typed(course.courseKindId, { version: course.version }))
      await press(client, person, '/office/courses/catalogue', typed(course.courseKindId))
      await press(client, person, `/office/courses/catalogue/${course.id}/publication?_method=DELETE`, { version: course.version })
    }
    assert.deepEqual((await course.refresh()).serialize(), before)
    assert.lengthOf(await Course.all(), 1)
  })

  test('[F9] the list finds by title and code and sends as many statements for thirty courses as for one', async ({ client, assert }) => {
    const clerk = await givenStaff('courses', 'clerk')
    await givenSession({ course: { title: '経営の数字', code: 'MG-1' } })
    const open = () => countQueries(async () => (await client.get('/office/courses/catalogue').loginAs(clerk)).assertStatus(200))
    await open()
    const one = await open()
    for (let made = 0; made < 30; made += 1) await givenSession()
    assert.equal(await open(), one)
    const found = await client.get('/office/courses/catalogue').qs({ q: 'ＭＧ-1' }).loginAs(clerk)
    found.assertTextIncludes('経営の数字')
    assert.equal(found.text().match(/<tr data-row>/g)?.length, 1)
  })
})
