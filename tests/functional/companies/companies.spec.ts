import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Company from '#models/company'
import { wrongField } from '#tests/support/flash'
import { givenCompany, givenMember, givenPerson } from '#tests/support/people'

const carried = (company: object) => Buffer.from(JSON.stringify({ company, costs: [] })).toString('base64url')

test.group('Companies', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a person registers a company and is its administrator; a number typed by hand is not verified', async ({ client, assert }) => {
    const person = await givenPerson()
    const answer = await client
      .post('/companies')
      .loginAs(person)
      .withCsrfToken()
      .form({ kind: 'corporation', corporateNumber: '８０００-０１２０-１０-０３８', name: '株式会社みなと' })
      .redirects(0)

    const company = await Company.findByOrFail('corporateNumber', '8000012010038')
    answer.assertHeader('location', `/companies/${company.id}/profile`)
    assert.isFalse(company.isVerified)
    const place = await db.from('affiliations').where({ company_id: company.id, user_id: person.id }).firstOrFail()
    assert.equal(place.kind, 'administrator')

    const home = await client.get(`/companies/${company.id}`).loginAs(person)
    home.assertStatus(200)
    home.assertTextIncludes('未確認')
  })

  test('a sole proprietor has no number', async ({ client, assert }) => {
    const person = await givenPerson()
    await client.post('/companies').loginAs(person).withCsrfToken().form({ kind: 'individual', corporateNumber: '', name: '港写真室' }).redirects(0)
    const company = await Company.findByOrFail('name', '港写真室')
    assert.isNull(company.corporateNumber)
  })

  test('a company known already is not joined but asked for an invitation', async ({ client, assert }) => {
    const known = await givenCompany()
    const person = await givenPerson()
    const answer = await client
      .post('/companies')
      .loginAs(person)
      .withCsrfToken()
      .form({ kind: 'corporation', corporateNumber: known.corporateNumber, name: 'のっとり' })
      .redirects(0)

    assert.equal(wrongField(answer), 'corporateNumber')
    assert.notInclude(JSON.stringify(answer.flashMessages()), known.name)
    assert.isNull(await db.from('affiliations').where('user_id', person.id).first())
  })

  test('a number with a wrong check digit, or none for a corporation, is refused')
    .with(['9000012010038', '123', 'あ', ''])
    .run(async ({ client, assert }, corporateNumber) => {
      const person = await givenPerson()
      const answer = await client.post('/companies').loginAs(person).withCsrfToken().form({ kind: 'corporation', corporateNumber, name: '株式会社誤記' }).redirects(0)
      assert.equal(wrongField(answer), 'corporateNumber')
      assert.isNull(await Company.findBy('name', '株式会社誤記'))
    })

  test('the answers of an estimate begin the profile and lead on to the claim', async ({ client, assert }) => {
    const person = await givenPerson()
    const estimate = carried({ kind: 'corporation', industry: '39', capital: 10_000_000, regularEmployees: 30, taxArrears: false, openedInWardOn: '2020-04-01' })
    const answer = await client
      .post('/companies')
      .loginAs(person)
      .withCsrfToken()
      .form({ kind: 'corporation', corporateNumber: '8000012010038', name: '株式会社みなと', estimate })
      .redirects(0)

    const company = await Company.findByOrFail('corporateNumber', '8000012010038')
    answer.assertHeader('location', `/companies/${company.id}/claims/new?estimate=${estimate}`)
    assert.containsSubset(company.toObject(), { industry: '39', capital: 10_000_000, regularEmployees: 30, taxArrears: false, openedInWardOn: '2020-04-01' })
    assert.isNull(company.deemedLarge)
  })

  test('[F7] for a stranger, an employee and a former member the company does not exist', async ({ client }) => {
    const company = await givenCompany()
    const employee = await givenMember(company, 'employee')
    const former = await givenMember(company, 'member')
    await db.from('affiliations').where('user_id', former.id).update({ until: '2026-01-01 00:00:00.000' })

    for (const person of [await givenPerson(), employee, former]) {
      for (const page of ['', '/profile', '/members', '/bank-account']) {
        const answer = await client.get(`/companies/${company.id}${page}`).loginAs(person)
        answer.assertStatus(404)
      }
    }
  })
})
