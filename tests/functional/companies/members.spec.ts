import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { DateTime, Settings } from 'luxon'
import { changeMembership, endMembership } from '#actions/companies/change_membership'
import Affiliation from '#models/affiliation'
import type Company from '#models/company'
import Letter from '#models/letter'
import type User from '#models/user'
import { freshDatabase } from '#tests/support/database'
import { noticeOf } from '#tests/support/flash'
import { givenCompany, givenMember, givenPerson } from '#tests/support/people'

const placeOf = (person: User, company: Company) => Affiliation.query().where({ userId: person.id, companyId: company.id }).orderBy('id', 'desc').firstOrFail()
const linkTo = async (to: string) => (await Letter.query().where('to', to).orderBy('id', 'desc').firstOrFail()).data.path as string

test.group('Members of a company', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('[F1] an invited person registers by the mailed link and belongs to the company', async ({ client, assert }) => {
    const company = await givenCompany()
    const administrator = await givenMember(company)
    const sent = await client
      .post(`/companies/${company.id}/members/invitations`)
      .loginAs(administrator)
      .withCsrfToken()
      .form({ email: 'New@Company.test', kind: 'member' })
      .redirects(0)
    sent.assertHeader('location', `/companies/${company.id}/members`)

    const path = await linkTo('new@company.test')
    const page = await client.get(path)
    page.assertTextIncludes(company.name)
    const joined = await client.post(path).form({ name: '新 人', password: 'a-long-password' }).redirects(0)
    joined.assertHeader('location', `/companies/${company.id}`)
    assert.exists(joined.session('auth_web'))

    const place = await db.from('affiliations').join('users', 'users.id', 'user_id').where('email', 'new@company.test').firstOrFail()
    assert.equal(place.kind, 'member')
    const again = await client.get(path)
    again.assertStatus(410)
  })

  test('[F1] a registered person signs in to accept; nobody else can', async ({ client, assert }) => {
    const company = await givenCompany()
    const administrator = await givenMember(company)
    const invited = await givenPerson()
    const stranger = await givenPerson()
    await client.post(`/companies/${company.id}/members/invitations`).loginAs(administrator).withCsrfToken().form({ email: invited.email, kind: 'administrator' }).redirects(0)
    const path = `${await linkTo(invited.email)}/acceptance`

    const refused = await client.post(path).loginAs(stranger).withCsrfToken().redirects(0)
    assert.include(noticeOf(refused), 'ほかのメールアドレスあて')
    assert.isNull(await Affiliation.findBy('userId', stranger.id))

    const accepted = await client.post(path).loginAs(invited).withCsrfToken().redirects(0)
    accepted.assertHeader('location', `/companies/${company.id}`)
    assert.equal((await placeOf(invited, company)).kind, 'administrator')
  })

  test('[F1] an invitation expires after seven days; sent again, only the new link works', async ({ client, assert, cleanup }) => {
    const company = await givenCompany()
    const administrator = await givenMember(company)
    const invite = () =>
      client.post(`/companies/${company.id}/members/invitations`).loginAs(administrator).withCsrfToken().form({ email: 'late@company.test', kind: 'member' }).redirects(0)
    await invite()
    const first = await linkTo('late@company.test')

    const later = DateTime.utc().plus({ days: 7, minutes: 1 }).toMillis()
    Settings.now = () => later
    cleanup(() => {
      Settings.now = () => Date.now()
    })
    const expired = await client.post(first).form({ name: '遅 い', password: 'a-long-password' }).redirects(0)
    assert.include(noticeOf(expired), '期限が切れた')

    await invite()
    const second = await linkTo('late@company.test')
    assert.notEqual(first, second)
    const old = await client.get(first)
    old.assertStatus(410)
    const fresh = await client.get(second)
    fresh.assertStatus(200)
  })

  test('[F1] a withdrawn invitation is closed', async ({ client }) => {
    const company = await givenCompany()
    const administrator = await givenMember(company)
    await client.post(`/companies/${company.id}/members/invitations`).loginAs(administrator).withCsrfToken().form({ email: 'gone@company.test', kind: 'member' }).redirects(0)
    const { id } = await db.from('invitations').where('email', 'gone@company.test').firstOrFail()
    await client.delete(`/companies/${company.id}/members/invitations/${id}`).loginAs(administrator).withCsrfToken().redirects(0)

    const closed = await client.get(await linkTo('gone@company.test'))
    closed.assertStatus(410)
  })

  test('[F1] the last administrator can neither leave nor step down; nothing is written', async ({ client, assert }) => {
    const company = await givenCompany()
    const administrator = await givenMember(company)
    await givenMember(company, 'member')
    const place = await placeOf(administrator, company)

    const leaving = await client.delete(`/companies/${company.id}/members/${place.id}`).loginAs(administrator).withCsrfToken().redirects(0)
    const stepping = await client.put(`/companies/${company.id}/members/${place.id}`).loginAs(administrator).withCsrfToken().form({ kind: 'member' }).redirects(0)
    for (const answer of [leaving, stepping]) assert.include(noticeOf(answer), '管理者が一人もいなくなる')

    await place.refresh()
    assert.isNull(place.until)
    assert.isNull(await db.from('audit_trail').where('action', 'like', 'affiliation.%').first())
  })

  test('[F1] with another administrator one may leave; the place ends and its row stays', async ({ client, assert }) => {
    const company = await givenCompany()
    const first = await givenMember(company)
    await givenMember(company)
    const place = await placeOf(first, company)
    const answer = await client.delete(`/companies/${company.id}/members/${place.id}`).loginAs(first).withCsrfToken().redirects(0)

    answer.assertHeader('location', '/account')
    await place.refresh()
    assert.isNotNull(place.until)
    const gone = await client.get(`/companies/${company.id}`).loginAs(first)
    gone.assertStatus(404)
  })

  test('[F7] a member may leave, but change nobody', async ({ client, assert }) => {
    const company = await givenCompany()
    const administrator = await givenMember(company)
    const member = await givenMember(company, 'member')
    const place = await placeOf(administrator, company)

    const invited = await client.post(`/companies/${company.id}/members/invitations`).loginAs(member).withCsrfToken().form({ email: 'x@company.test', kind: 'member' }).redirects(0)
    invited.assertStatus(404)
    const removed = await client.delete(`/companies/${company.id}/members/${place.id}`).loginAs(member).withCsrfToken().redirects(0)
    assert.include(noticeOf(removed), '管理者だけができます')
    const own = await placeOf(member, company)
    await client.put(`/companies/${company.id}/members/${own.id}`).loginAs(member).withCsrfToken().form({ kind: 'administrator' }).redirects(0)

    assert.isNull((await placeOf(administrator, company)).until)
    assert.equal((await placeOf(member, company)).kind, 'member')
  })

  test('[F7] an administrator of one company changes nothing in another', async ({ client, assert }) => {
    const company = await givenCompany()
    const member = await givenMember(company, 'member')
    const other = await givenCompany()
    const stranger = await givenMember(other)
    const place = await placeOf(member, company)

    const answer = await client.delete(`/companies/${other.id}/members/${place.id}`).loginAs(stranger).withCsrfToken().redirects(0)
    answer.assertStatus(404)
    await place.refresh()
    assert.isNull(place.until)
  })

  test('the page lists who acts for the company and what they may do', async ({ client }) => {
    const company = await givenCompany()
    const administrator = await givenMember(company)
    const member = await givenMember(company, 'member')
    const page = await client.get(`/companies/${company.id}/members`).loginAs(administrator)
    page.assertStatus(200)
    page.assertTextIncludes(member.email)
    page.assertTextIncludes('招待を送る')
  })
})

test.group('Members of a company, two at once', (group) => {
  group.each.setup(() => freshDatabase())

  test('[F1] two administrators leave at once: one stays')
    .with([1, 2, 3, 4, 5])
    .run(async ({ assert }) => {
      const company = await givenCompany()
      const people = [await givenMember(company), await givenMember(company)]
      const places = await Promise.all(people.map((person) => placeOf(person, company)))

      const answers = await Promise.allSettled(places.map(({ id, userId }) => endMembership({ companyId: company.id, affiliationId: id, actorId: userId })))
      assert.lengthOf(
        answers.filter(({ status }) => status === 'fulfilled'),
        1
      )
      const left = await Affiliation.query().where({ companyId: company.id, kind: 'administrator' }).whereNull('until')
      assert.lengthOf(left, 1)
    })

  test('[F1] two administrators demote each other at once: one stays', async ({ assert }) => {
    const company = await givenCompany()
    const [one, other] = [await givenMember(company), await givenMember(company)]
    const [first, second] = [await placeOf(one, company), await placeOf(other, company)]

    const answers = await Promise.allSettled([
      changeMembership({ companyId: company.id, affiliationId: second.id, actorId: one.id, kind: 'member' }),
      changeMembership({ companyId: company.id, affiliationId: first.id, actorId: other.id, kind: 'member' }),
    ])
    assert.lengthOf(
      answers.filter(({ status }) => status === 'fulfilled'),
      1
    )
  })
})
