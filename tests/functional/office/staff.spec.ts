import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import { deactivate } from '#actions/staff/change_access'
import Letter from '#models/letter'
import StaffPost from '#models/staff_post'
import User from '#models/user'
import { auditOf } from '#tests/support/audit'
import { freshDatabase } from '#tests/support/database'
import { noticeOf, wrongField } from '#tests/support/flash'
import { givenPerson, givenStaff } from '#tests/support/people'
import { today } from '#values/clock'
import { addDays } from '#values/day'

const givenAdministrator = () => givenStaff('admin', 'administrator')
const linkTo = async (to: string) =>
  (await Letter.query().where('to', to).orderBy('id', 'desc').firstOrFail()).data.path as string

test.group('Staff and posts', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('an invited clerk registers and holds the post', async ({ client, assert }) => {
    const administrator = await givenAdministrator()
    await client
      .post('/office/admin/invitations')
      .loginAs(administrator)
      .withCsrfToken()
      .form({ email: 'clerk@minato.test', post: 'claims:clerk', since: today() })
      .redirects(0)
    const joined = await client
      .post(await linkTo('clerk@minato.test'))
      .form({ name: '新任 一郎', password: 'a-long-password' })
      .redirects(0)
    joined.assertHeader('location', '/start')

    const clerk = await User.findByOrFail('email', 'clerk@minato.test')
    const start = await client.get('/start').loginAs(clerk).redirects(0)
    start.assertHeader('location', '/office/claims')
    const post = await StaffPost.findByOrFail('userId', clerk.id)
    assert.containsSubset(post.toObject(), { desk: 'claims', post: 'clerk', since: today(), postedById: administrator.id })
  })

  test('[F113] a transfer on a day: one post ends, another begins, and the trail tells', async ({ client, assert }) => {
    const administrator = await givenAdministrator()
    const clerk = await givenStaff('claims', 'clerk')
    const { id } = await StaffPost.findByOrFail('userId', clerk.id)
    const end = (until: string) =>
      client.put(`/office/admin/staff/${clerk.id}/posts/${id}`).loginAs(administrator).withCsrfToken().form({ until }).redirects(0)
    await end(addDays(today(), -1))
    await client
      .post(`/office/admin/staff/${clerk.id}/posts`)
      .loginAs(administrator)
      .withCsrfToken()
      .form({ post: 'accounts:accountant', since: addDays(today(), 1) })
      .redirects(0)

    const desk = await client.get('/office/claims').loginAs(clerk).redirects(0)
    desk.assertStatus(404)
    assert.containsSubset(await auditOf('post.ended'), { until: [null, addDays(today(), -1)] })
    const early = await client.get('/start').loginAs(clerk).redirects(0)
    assert.notInclude(early.text(), '/office/accounts')
    const page = await client.get(`/office/admin/staff/${clerk.id}`).loginAs(administrator)
    page.assertStatus(200)
    page.assertTextIncludes('会計担当')

    const backwards = await end('2019-01-01')
    assert.include(noticeOf(backwards), '始まる日より前')
  })

  test('an unknown post and one held already are refused', async ({ client, assert }) => {
    const administrator = await givenAdministrator()
    const clerk = await givenStaff('claims', 'clerk')
    const give = (post: string) =>
      client
        .post(`/office/admin/staff/${clerk.id}/posts`)
        .loginAs(administrator)
        .withCsrfToken()
        .form({ post, since: today() })
        .redirects(0)

    assert.equal(wrongField(await give('claims:mayor')), 'post')
    assert.include(noticeOf(await give('claims:clerk')), 'すでに就いています')
    assert.lengthOf(await StaffPost.query().where('userId', clerk.id), 1)
  })

  test('a deactivated person is out at once and can come back', async ({ client, assert }) => {
    const administrator = await givenAdministrator()
    const clerk = await givenStaff('claims', 'clerk')
    await client.post(`/office/admin/staff/${clerk.id}/deactivation`).loginAs(administrator).withCsrfToken().redirects(0)
    const out = await client.get('/office/claims').loginAs(clerk).redirects(0)
    out.assertHeader('location', '/sign-in?to=%2Foffice%2Fclaims')

    await client.delete(`/office/admin/staff/${clerk.id}/deactivation`).loginAs(administrator).withCsrfToken().redirects(0)
    await clerk.refresh()
    assert.isNull(clerk.deactivatedAt)
  })

  test('nobody deactivates oneself, and the last administrator stays', async ({ client, assert }) => {
    const administrator = await givenAdministrator()
    const oneself = await client
      .post(`/office/admin/staff/${administrator.id}/deactivation`)
      .loginAs(administrator)
      .withCsrfToken()
      .redirects(0)
    assert.include(noticeOf(oneself), 'ご自身')

    const { id } = await StaffPost.findByOrFail('userId', administrator.id)
    const ending = await client
      .put(`/office/admin/staff/${administrator.id}/posts/${id}`)
      .loginAs(administrator)
      .withCsrfToken()
      .form({ until: today() })
      .redirects(0)
    assert.include(noticeOf(ending), '管理者が一人もいなくなる')
    assert.isNull((await StaffPost.findOrFail(id)).until)
  })

  test('a person of a company is no staff: there is no page to post them', async ({ client }) => {
    const administrator = await givenAdministrator()
    const person = await givenPerson()
    const page = await client.get(`/office/admin/staff/${person.id}`).loginAs(administrator)
    page.assertStatus(404)
    const given = await client
      .post(`/office/admin/staff/${person.id}/posts`)
      .loginAs(administrator)
      .withCsrfToken()
      .form({ post: 'admin:administrator', since: today() })
      .redirects(0)
    given.assertStatus(404)
  })

  test('[F7] only the administrator finds the desk: {post} does not')
    .with([
      { desk: 'claims', post: 'division_chief' },
      { desk: 'accounts', post: 'accountant' },
      { desk: 'audit', post: 'auditor' },
    ])
    .run(async ({ client, assert }, { desk, post }) => {
      const person = await givenStaff(desk, post)
      const page = await client.get('/office/admin').loginAs(person)
      page.assertStatus(404)
      const invited = await client
        .post('/office/admin/invitations')
        .loginAs(person)
        .withCsrfToken()
        .form({ email: 'x@minato.test', post: 'admin:administrator', since: today() })
        .redirects(0)
      invited.assertStatus(404)
      assert.isNull(await db.from('invitations').first())
    })

  test('the first administrator is made by a command', async ({ client, assert }) => {
    await ace.boot()
    const command = await ace.exec('user:create', ['--email=First@minato.test', '--name=初代 管理', '--password=a-long-password'])
    assert.equal(command.exitCode ?? 0, 0)
    const first = await User.findByOrFail('email', 'first@minato.test')
    const page = await client.get('/office/admin').loginAs(first)
    page.assertStatus(200)

    const weak = await ace.exec('user:create', ['--email=weak@minato.test', '--name=弱', '--password=short'])
    assert.equal(weak.exitCode, 1)
    assert.isNull(await User.findBy('email', 'weak@minato.test'))
  })
})

test.group('Staff and posts, two at once', (group) => {
  group.each.setup(() => freshDatabase())

  test('two administrators deactivate each other at once: one stays', async ({ assert }) => {
    const [one, other] = [await givenAdministrator(), await givenAdministrator()]
    const answers = await Promise.allSettled([
      deactivate({ userId: other.id, actorId: one.id }),
      deactivate({ userId: one.id, actorId: other.id }),
    ])
    assert.lengthOf(
      answers.filter(({ status }) => status === 'fulfilled'),
      1
    )
  })
})
