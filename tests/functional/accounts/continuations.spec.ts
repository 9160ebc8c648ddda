import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Company from '#models/company'
import { givenCompany, givenMember } from '#tests/support/people'

const PASSWORD = 'a-long-password-7'

/** The value of a hidden field of a page. */
const hidden = (html: string, name: string) => new RegExp(`name=['"]${name}['"] value=['"]([^'"]*)`).exec(html)?.[1]

test.group('Accounts | a form sent after its session had ended', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N4] [F41] signing in brings back all that was typed, and sends it to its page', async ({ client, assert }) => {
    const company = await givenCompany()
    const member = await givenMember(company)
    await member.merge({ password: PASSWORD }).save()
    const path = `/companies/${company.id}/profile`
    const typed = { name: '株式会社 <つづき> & 一六銀行', nameKana: 'カブシキガイシャツヅキ', version: String(company.version) }

    const ended = await client.post(`${path}?_method=PUT`).form(typed).redirects(0)
    ended.assertStatus(403)
    const carried = hidden(ended.text(), 'carried')!
    assert.isString(carried)
    assert.notInclude(ended.text(), 'つづき')

    const signedIn = await client.post('/sign-in').form({ email: member.email, password: PASSWORD, carried }).redirects(0)
    signedIn.assertStatus(200)
    assert.equal(hidden(signedIn.text(), 'carried'), carried)

    const shown = await client.post('/continuation').loginAs(member).form({ carried }).redirects(0)
    shown.assertStatus(200)
    assert.include(shown.text(), `action="${path}?_method=PUT"`)
    assert.equal(hidden(shown.text(), 'name'), '株式会社 &lt;つづき&gt; &amp; 一六銀行')
    assert.isString(hidden(shown.text(), '_csrf'))
    assert.equal((await Company.findOrFail(company.id)).name, company.name)
  })

  test('a form of another site is not carried', async ({ client, assert }) => {
    const company = await givenCompany()
    const refused = await client
      .post(`/companies/${company.id}/profile?_method=PUT`)
      .header('sec-fetch-site', 'cross-site')
      .form({ name: '別の会社' })
      .redirects(0)
    refused.assertStatus(302)
    assert.notInclude(refused.text(), 'carried')
  })

  test('a link carries no form to whoever signs in with it', async ({ client, assert }) => {
    const company = await givenCompany()
    const ended = await client.post(`/companies/${company.id}/profile?_method=PUT`).form({ name: '別の会社' }).redirects(0)
    const carried = hidden(ended.text(), 'carried')!

    assert.notInclude((await client.get('/sign-in').qs({ carried })).text(), carried)
  })

  test('a sealed form that is not ours leads to the start page', async ({ client }) => {
    const company = await givenCompany()
    const answer = await client.post('/continuation').loginAs(await givenMember(company)).form({ carried: 'forged' }).redirects(0)
    answer.assertStatus(302)
    answer.assertHeader('location', '/start')
  })
})
