import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import BankAccount from '#models/bank_account'
import { auditOf } from '#tests/support/audit'
import { givenCompany, givenMember, PASSWORD } from '#tests/support/people'

const account = { bankCode: '0001', branchCode: '001', accountType: '1', accountNumber: '１２－３４５', holder: 'カ）みなとしょうてん', current_password: PASSWORD }

test.group('Bank account', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('bank and branch are found by name, reading or code, without JavaScript')
    .with([
      { query: 'text=みずほ', finds: 'bankCode=0001' },
      { query: 'text=0005', finds: 'bankCode=0005' },
      { query: 'text=ミツビシ', finds: 'bankCode=0005' },
      { query: 'bankCode=0001&text=ﾄｳｷﾖｳ', finds: 'branchCode=001' },
    ])
    .run(async ({ client }, { query, finds }) => {
      const company = await givenCompany()
      const person = await givenMember(company)
      const page = await client.get(`/companies/${company.id}/bank-account?${query}`).loginAs(person)
      page.assertStatus(200)
      page.assertTextIncludes(finds)
    })

  test('the number is padded, encrypted at rest and shown as its last three digits', async ({ client, assert }) => {
    const company = await givenCompany()
    const person = await givenMember(company, 'member')
    const answer = await client.post(`/companies/${company.id}/bank-account`).loginAs(person).withCsrfToken().form(account).redirects(0)
    answer.assertHeader('location', `/companies/${company.id}/bank-account`)

    const row = await db.from('bank_accounts').where('company_id', company.id).firstOrFail()
    assert.notInclude(row.account_number, '12345')
    const stored = await BankAccount.findOrFail(row.id)
    assert.containsSubset(stored.toObject(), { accountNumber: '0012345', lastDigits: '345', holderKana: 'ｶ)ﾐﾅﾄｼﾖｳﾃﾝ' })
    assert.notProperty(stored.serialize(), 'accountNumber')

    const page = await client.get(`/companies/${company.id}/bank-account`).loginAs(person)
    page.assertTextIncludes('末尾 345')
    assert.notInclude(page.text(), '0012345')
    assert.notInclude(JSON.stringify(await auditOf('bank_account.registered')), '0012345')
  })

  test('saved, it leads back to the request it was asked for, and to no other site', async ({ client }) => {
    const company = await givenCompany()
    const person = await givenMember(company)
    const save = (to: string) => client.post(`/companies/${company.id}/bank-account`).loginAs(person).withCsrfToken().form({ ...account, to }).redirects(0)

    const back = `/companies/${company.id}/claims/1/payment-request`
    ;(await save(back)).assertHeader('location', back)
    ;(await save('//elsewhere.test')).assertHeader('location', `/companies/${company.id}/bank-account`)
  })

  test('[F5] an account is changed by whoever gives the password again, and by nobody else', async ({ client, assert }) => {
    const company = await givenCompany()
    const person = await givenMember(company)
    const save = (password: string) =>
      client.post(`/companies/${company.id}/bank-account`).loginAs(person).withCsrfToken().form({ ...account, current_password: password }).redirects(0)

    for (const password of ['', 'wrong']) {
      const refused = await save(password)
      refused.assertStatus(422)
      refused.assertTextIncludes('value="１２－３４５"')
      assert.isNull(await BankAccount.findBy('companyId', company.id))
    }
    ;(await save(PASSWORD)).assertStatus(302)
  })

  test('[F113] a new account ends the old one, which is kept', async ({ client, assert }) => {
    const company = await givenCompany()
    const person = await givenMember(company)
    const save = (accountNumber: string) =>
      client.post(`/companies/${company.id}/bank-account`).loginAs(person).withCsrfToken().form({ ...account, accountNumber }).redirects(0)
    await save('1111111')
    await save('2222222')

    const rows = await BankAccount.query().where('companyId', company.id).orderBy('id')
    assert.deepEqual(
      rows.map(({ accountNumber, endedAt }) => [accountNumber, endedAt === null]),
      [
        ['1111111', false],
        ['2222222', true],
      ]
    )
    assert.deepEqual((await auditOf('bank_account.registered')).lastDigits, ['111', '222'])
  })

  test('a holder’s name that banks cannot write is refused with its reason: {says}')
    .with([
      { holder: '株式会社みなと', says: '「株」は漢字のため使えません' },
      { holder: 'ミナト・フーズ', says: '「・」は使えません' },
      { holder: 'ミナト＆フーズ', says: '「&amp;」は銀行の名義に使えない文字です' },
      { holder: 'ミ'.repeat(31), says: '30文字まで' },
      { holder: '', says: '口座名義' },
    ])
    .run(async ({ client, assert }, { holder, says }) => {
      const company = await givenCompany()
      const person = await givenMember(company)
      const answer = await client.post(`/companies/${company.id}/bank-account`).loginAs(person).withCsrfToken().form({ ...account, holder })
      answer.assertStatus(422)
      answer.assertTextIncludes(says)
      answer.assertTextIncludes('value="１２－３４５"')
      assert.isNull(await BankAccount.findBy('companyId', company.id))
    })

  test('an unknown branch, and a bad number, are refused')
    .with([{ branchCode: '999' }, { bankCode: '9999' }, { accountNumber: '12345678' }, { accountNumber: '12a' }, { accountType: '3' }])
    .run(async ({ client, assert }, wrong) => {
      const company = await givenCompany()
      const person = await givenMember(company)
      const answer = await client.post(`/companies/${company.id}/bank-account`).loginAs(person).withCsrfToken().form({ ...account, ...wrong })
      answer.assertStatus(422)
      assert.isNull(await BankAccount.findBy('companyId', company.id))
    })

  test('the name is previewed as the bank writes it, live and by a button, and compared with the company', async ({ client, assert }) => {
    const company = await givenCompany({ nameKana: 'カブシキガイシャミナト' })
    const person = await givenMember(company)
    const live = await client.get(`/companies/${company.id}/bank-account/holder`).qs({ holder: 'カ）ミナト' }).loginAs(person)
    assert.deepEqual(live.body(), { text: 'ｶ)ﾐﾅﾄ', agrees: true, refused: [] })
    const other = await client.get(`/companies/${company.id}/bank-account/holder`).qs({ holder: 'ミナト　タロウ' }).loginAs(person)
    assert.isFalse(other.body().agrees)

    const page = await client.post(`/companies/${company.id}/bank-account`).loginAs(person).withCsrfToken().form({ ...account, holder: 'みなと　たろう', preview: '1' })
    page.assertStatus(200)
    page.assertTextIncludes('ﾐﾅﾄ ﾀﾛｳ')
    page.assertTextIncludes('カブシキガイシャミナト')
    assert.isNull(await BankAccount.findBy('companyId', company.id))
  })

  test('the live search answers JSON', async ({ client, assert }) => {
    const company = await givenCompany()
    const person = await givenMember(company)
    const answer = await client.get(`/companies/${company.id}/bank-account/search`).qs({ text: 'みずほ' }).loginAs(person)
    assert.equal(answer.body().results[0].code, '0001')
  })
})
