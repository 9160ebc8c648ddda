import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type Company from '#models/company'
import { auditOf } from '#tests/support/audit'
import { wrongField, wrongOf } from '#tests/support/flash'
import { givenCompany, givenMember } from '#tests/support/people'

const typed = (company: Company, facts: Record<string, string> = {}) => ({ version: company.version, kind: company.kind, name: company.name, ...facts })

test.group('Company profile', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F3] registered head office and main place are kept apart, each with its day', async ({ client, assert }) => {
    const company = await givenCompany()
    const person = await givenMember(company, 'member')
    const answer = await client
      .put(`/companies/${company.id}/profile`)
      .loginAs(person)
      .withCsrfToken()
      .form(
        typed(company, {
          headOfficeAddress: '東京都千代田区丸の内一丁目1番1号',
          headOfficeSince: '2010-04-01',
          mainOfficeAddress: '東京都港区芝五丁目36番4号',
          mainOfficeSince: '２０２４／２／２９',
          virtualOffice: '1',
        })
      )
      .redirects(0)

    answer.assertHeader('location', `/companies/${company.id}/profile`)
    await company.refresh()
    assert.containsSubset(company.toObject(), {
      headOfficeInWard: false,
      headOfficeSince: '2010-04-01',
      mainOfficeInWard: true,
      mainOfficeSince: '2024-02-29',
      virtualOffice: true,
    })
    const page = await client.get(`/companies/${company.id}/profile`).loginAs(person)
    page.assertTextIncludes('港区外の所在地です。')
  })

  test('full-width digits, hyphens, spaces and separators are understood', async ({ client, assert }) => {
    const company = await givenCompany()
    const person = await givenMember(company)
    await client
      .put(`/companies/${company.id}/profile`)
      .loginAs(person)
      .withCsrfToken()
      .form(
        typed(company, {
          headOfficePostalCode: '〒１０８－００１４',
          capital: '１０，０００，０００円',
          regularEmployees: ' ３０ ',
          telephone: '（０３）６４３５－４６０１',
          invoiceNumber: 'ｔ7000012050002',
          nameKana: 'かぶしきがいしゃ　みなと',
        })
      )
      .redirects(0)

    await company.refresh()
    assert.containsSubset(company.toObject(), {
      headOfficePostalCode: '1080014',
      capital: 10_000_000,
      regularEmployees: 30,
      telephone: '0364354601',
      invoiceNumber: 'T7000012050002',
      nameKana: 'カブシキガイシャ ミナト',
    })
    assert.include(company.searchText, 'みなと')
  })

  test('what is wrong is told field by field, and nothing is written', async ({ client, assert }) => {
    const company = await givenCompany()
    const person = await givenMember(company)
    const answer = await client
      .put(`/companies/${company.id}/profile`)
      .loginAs(person)
      .withCsrfToken()
      .form(typed(company, { name: '', capital: '一千万', industry: '41', telephone: '12', mainOfficeSince: '2025-02-29', headOfficePostalCode: '108' }))
      .redirects(0)

    const fields = wrongOf(answer).map(({ field }) => field)
    assert.sameMembers(fields, ['name', 'capital', 'industry', 'telephone', 'mainOfficeSince', 'headOfficePostalCode'])
    assert.equal(answer.flashMessage('capital'), '一千万')
    const untouched = await db.from('companies').where('id', company.id).firstOrFail()
    assert.equal(untouched.version, company.version)
    assert.equal(untouched.name, company.name)
  })

  test('a field left empty is emptied; a field not sent stays', async ({ client, assert }) => {
    const company = await givenCompany()
    const person = await givenMember(company)
    await client.put(`/companies/${company.id}/profile`).loginAs(person).withCsrfToken().form(typed(company, { capital: '' })).redirects(0)

    await company.refresh()
    assert.isNull(company.capital)
    assert.equal(company.industry, '76')
  })

  test('saved, it leads back to the form it was asked for', async ({ client }) => {
    const company = await givenCompany()
    const person = await givenMember(company)
    const back = `/companies/${company.id}/claims/1/sections/company`
    const page = await client.get(`/companies/${company.id}/profile`).qs({ to: back }).loginAs(person)
    page.assertTextIncludes(`name="to" value="${back}"`)

    const saved = await client.put(`/companies/${company.id}/profile`).loginAs(person).withCsrfToken().form(typed(company, { to: back })).redirects(0)
    saved.assertHeader('location', back)
  })

  test('[F113] old and new values stand in the trail', async ({ client, assert }) => {
    const company = await givenCompany()
    const person = await givenMember(company)
    await client.put(`/companies/${company.id}/profile`).loginAs(person).withCsrfToken().form(typed(company, { regularEmployees: '7' })).redirects(0)

    const { regularEmployees } = await auditOf('company.changed')
    assert.deepEqual(regularEmployees, [5, 7])
  })

  test('the later of two savers is shown what differs and loses nothing', async ({ client, assert }) => {
    const company = await givenCompany()
    const person = await givenMember(company)
    const seen = typed(company)
    await client.put(`/companies/${company.id}/profile`).loginAs(person).withCsrfToken().form({ ...seen, capital: '5000000' }).redirects(0)

    const late = await client
      .put(`/companies/${company.id}/profile`)
      .loginAs(person)
      .withCsrfToken()
      .form({ ...seen, capital: '7000000', telephone: '0312345678' })
      .redirects(0)
    late.assertStatus(409)
    late.assertTextIncludes('ほかの人が先に保存しました')
    late.assertTextIncludes('5000000')
    late.assertTextIncludes('value="7000000"')
    late.assertTextIncludes('value="0312345678"')

    await company.refresh()
    assert.equal(company.capital, 5_000_000)
    const again = await client
      .put(`/companies/${company.id}/profile`)
      .loginAs(person)
      .withCsrfToken()
      .form({ ...seen, version: company.version, capital: '7000000' })
      .redirects(0)
    again.assertStatus(302)
  })

  test('a number of another company is refused at its field', async ({ client, assert }) => {
    const other = await givenCompany()
    const company = await givenCompany()
    const person = await givenMember(company)
    const answer = await client
      .put(`/companies/${company.id}/profile`)
      .loginAs(person)
      .withCsrfToken()
      .form(typed(company, { corporateNumber: other.corporateNumber! }))
      .redirects(0)
    assert.equal(wrongField(answer), 'corporateNumber')
  })

  test('a new number is unverified again', async ({ client, assert }) => {
    const company = await givenCompany()
    const person = await givenMember(company)
    await client.put(`/companies/${company.id}/profile`).loginAs(person).withCsrfToken().form(typed(company, { corporateNumber: '7000012050002' })).redirects(0)
    await company.refresh()
    assert.isFalse(company.isVerified)
  })

  test('[F47] the page explains whether the company is a small or medium enterprise | 中小企業基本法第2条第1項')
    .with([
      { facts: { industry: '76', capital: 60_000_000, regularEmployees: 51 }, says: '中小企業者にあたりません' },
      { facts: { industry: '76', capital: 60_000_000, regularEmployees: 50 }, says: '中小企業者にあたります' },
      { facts: { industry: '39', capital: 50_000_000, regularEmployees: 400 }, says: '中小企業者にあたります' },
      { facts: { industry: '39', capital: null, regularEmployees: null }, says: 'まだ判定できません' },
      { facts: { form: 'npo' }, says: '中小企業者にあたりません' },
    ])
    .run(async ({ client }, { facts, says }) => {
      const company = await givenCompany(facts as Partial<Company>)
      const person = await givenMember(company)
      const page = await client.get(`/companies/${company.id}/profile`).loginAs(person)
      page.assertTextIncludes(says)
      page.assertTextIncludes('中小企業基本法第2条第1項')
    })

  test('a declaration once answered carries its moment', async ({ client, assert }) => {
    const company = await givenCompany({ deemedLarge: null, declaredAt: null })
    const person = await givenMember(company)
    await client.put(`/companies/${company.id}/profile`).loginAs(person).withCsrfToken().form(typed(company, { deemedLarge: '0' })).redirects(0)
    await company.refresh()
    assert.isFalse(company.deemedLarge)
    assert.isNotNull(company.declaredAt)
  })
})
