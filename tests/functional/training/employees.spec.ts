import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { acceptSeat } from '#actions/courses/accept_seat'
import { declareEmployer } from '#actions/learning/declare_employer'
import Affiliation from '#models/affiliation'
import type Company from '#models/company'
import Employment from '#models/employment'
import Letter from '#models/letter'
import type User from '#models/user'
import { employmentsAt } from '#queries/companies/employments_at'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { actorOf } from '#tests/support/engine'
import { noticeOf } from '#tests/support/flash'
import { givenCompany, givenMember, givenPerson } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { givenNominated, newPeople } from '#tests/support/training'

async function givenDeclared(company: Company, facts: Partial<User> = {}) {
  const person = await givenPerson(facts)
  await declareEmployer(person.id, { corporateNumber: company.corporateNumber!, companyName: company.name })
  return { person, employment: await Employment.query().where('userId', person.id).firstOrFail() }
}

test.group('Employees of a company', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F18] whoever says to work here is confirmed by the company, and counts from then on; it gives no right to its cases', async ({ client, assert }) => {
    const company = await givenCompany()
    const member = await givenMember(company, 'member')
    const { person, employment } = await givenDeclared(company, { name: '芝 花子' })
    const page = await client.get(`/companies/${company.id}/employees`).loginAs(member)
    page.assertTextIncludes('芝 花子')
    assert.equal((await Letter.findByOrFail('to', member.email)).template, 'employment_declared')

    await client.put(`/companies/${company.id}/employees/${employment.id}`).loginAs(member).withCsrfToken().redirects(0)
    assert.isNotNull((await employment.refresh()).confirmedAt)
    assert.equal((await Affiliation.query().where({ userId: person.id, companyId: company.id }).firstOrFail()).kind, 'employee')
    assert.equal((await Letter.findByOrFail('to', person.email)).template, 'employment_confirmed')
    const cases = await client.get(`/companies/${company.id}`).loginAs(person)
    cases.assertStatus(404)
  })

  test('[F18] whoever the company does not know is refused, once', async ({ client, assert }) => {
    const company = await givenCompany()
    const member = await givenMember(company)
    const { person, employment } = await givenDeclared(company)
    const refuse = () => client.post(`/companies/${company.id}/employees/${employment.id}/refusal`).loginAs(member).withCsrfToken().redirects(0)
    await refuse()
    assert.isNotNull((await employment.refresh()).refusedAt)
    assert.isNull(await Affiliation.findBy('userId', person.id))
    assert.include(noticeOf(await refuse()), 'すでに確認・終了')
  })

  test('[F7] another company confirms, refuses and ends nobody here', async ({ client, assert }) => {
    const { user, company } = await givenEmployee()
    const { employment } = await givenDeclared(company)
    const current = await Employment.query().where('userId', user.id).firstOrFail()
    const other = await givenCompany()
    const stranger = await givenMember(other)
    for (const home of [company.id, other.id]) {
      await client.put(`/companies/${home}/employees/${employment.id}`).loginAs(stranger).withCsrfToken().redirects(0)
      await client.post(`/companies/${home}/employees/${employment.id}/refusal`).loginAs(stranger).withCsrfToken().redirects(0)
      await client.delete(`/companies/${home}/employees/${current.id}`).loginAs(stranger).withCsrfToken().redirects(0)
    }

    await employment.refresh()
    assert.deepEqual([employment.confirmedAt, employment.refusedAt, (await current.refresh()).endedAt], [null, null, null])
  })

  test('[N9] a participant who leaves mid-course keeps the place; the company sees it no more, and open nominations are withdrawn', async ({ client, assert }) => {
    const session = await givenSession()
    const later = await givenSession({ inDays: 60 })
    const { user, company } = await givenEmployee(undefined, await givenPerson({ name: '退職 花子' }))
    const member = await givenMember(company)
    const [place] = await givenNominated(session.id, company, member, [{ name: '港 太郎', email: user.email }])
    await acceptSeat(place!.id, actorOf(user))
    const [open] = await givenNominated(later.id, company, member, [{ name: '港 太郎', email: user.email }])
    const before = await client.get(`/companies/${company.id}/training`).loginAs(member)
    before.assertTextIncludes(user.name)

    const employment = await Employment.query().where('userId', user.id).firstOrFail()
    await client.delete(`/companies/${company.id}/employees/${employment.id}`).loginAs(member).withCsrfToken().redirects(0)
    assert.deepEqual([(await place!.refresh()).state, (await open!.refresh()).state], ['confirmed', 'declined'])
    assert.isNotNull((await Affiliation.query().where('userId', user.id).firstOrFail()).until)
    const after = await client.get(`/companies/${company.id}/training`).loginAs(member)
    assert.notInclude(after.text(), user.name)
    assert.notInclude(after.text(), user.email)
    const own = await client.get(`/my/courses/${place!.id}`).loginAs(user)
    own.assertStatus(200)
  })

  test('[F18] one who accepts a nomination becomes an employee once, however many courses are accepted', async ({ assert }) => {
    const company = await givenCompany()
    const member = await givenMember(company)
    for (const inDays of [20, 40]) {
      const [place] = await givenNominated((await givenSession({ inDays })).id, company, member, newPeople(1))
      await acceptSeat(place!.id, actorOf(place!.user))
    }
    assert.lengthOf(await Employment.query().where('companyId', company.id), 1)
    assert.lengthOf(await Affiliation.query().where({ companyId: company.id, kind: 'employee' }), 1)
  })

  test('the list asks as often for thirty people as for three', async ({ assert }) => {
    const company = await givenCompany()
    const add = async (count: number) => {
      for (let made = 0; made < count; made += 1) await givenDeclared(company)
    }
    await add(3)
    const few = await countQueries(() => employmentsAt(company))
    await add(27)
    assert.equal(await countQueries(() => employmentsAt(company)), few)
  })
})
