import { existsSync } from 'node:fs'
import emitter from '@adonisjs/core/services/emitter'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { givenCompany, givenMember, givenPerson, givenStaff } from '#tests/support/people'

const address = () => `http://${process.env.HOST ?? '127.0.0.1'}:${process.env.PORT}`

interface Sent {
  method: string
  path: string
  headers?: Record<string, string>
  body?: string
}

const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

// prettier-ignore
const requests: Sent[] = [
  { method: 'GET', path: '/%E0%A4%A' },
  { method: 'GET', path: '/confirmation/%00' },
  { method: 'GET', path: '/en//elsewhere.test' },
  { method: 'GET', path: '/estimate/recruitment-cost?costs=1&appliedOn[]=x&costs[0]=y' },
  { method: 'GET', path: '/estimate/recruitment-cost?appliedOn=9999-99-99&capital=1e400' },
  { method: 'GET', path: '/estimate/__proto__' },
  { method: 'GET', path: '/api/v1/programmes/constructor' },
  { method: 'GET', path: '/sign-in?to[]=/x&to[a]=b' },
  { method: 'GET', path: '/sign-up?estimate[a]=b' },
  { method: 'POST', path: '/sign-in?_method[]=PUT' },
  { method: 'POST', path: '/sign-in', headers: { origin: 'null' } },
  { method: 'POST', path: '/sign-in', headers: { 'content-type': 'multipart/form-data' }, body: 'x' },
  { method: 'POST', path: '/sign-in', headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: '--b\r\nbroken' },
  { method: 'POST', path: '/sign-in', headers: json, body: '{"email": {"a": 1}, "password": [1]}' },
  { method: 'POST', path: '/sign-in', headers: json, body: 'null' },
  { method: 'POST', path: '/account/sessions', headers: json, body: `{"a": ${'['.repeat(20_000)}${']'.repeat(20_000)}}` },
  { method: 'POST', path: '/account/sessions', headers: json, body: '{"__proto__": {"x": 1}, "a": {"toString": 1}}' },
  { method: 'POST', path: '/sign-in', headers: form, body: 'email[]=a&email[]=b&password[x]=y' },
  { method: 'POST', path: '/sign-up', headers: form, body: 'name=%ff%fe&email=%00&to[]=1' },
  { method: 'POST', path: '/sign-in', headers: { ...form, 'content-encoding': 'gzip' }, body: 'no gzip' },
  { method: 'POST', path: '/api/v1/programmes/recruitment-cost/estimates', headers: json, body: '[]' },
  { method: 'POST', path: '/api/v1/programmes/recruitment-cost/estimates', headers: json, body: '{"appliedOn": {}, "costs": {"length": 1e9}}' },
]

test.group('Hostile requests', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('{method} {path} is answered with a page, not with an error of the server')
    .with(requests)
    .run(async ({ assert }, { method, path, headers, body }) => {
      const answer = await fetch(address() + path, { method, headers, body, redirect: 'manual' })
      assert.isBelow(answer.status, 500, await answer.text())
    })

  test('ids that are none are pages that do not exist: {id}')
    .with([{ id: 'abc' }, { id: '0' }, { id: '-1' }, { id: '1.5' }, { id: '99999999999999999999' }, { id: '1e400' }, { id: '9'.repeat(400) }, { id: "1'--" }])
    .run(async ({ client, assert }, { id }) => {
      const company = await givenCompany()
      const member = await givenMember(company)
      const [clerk, accountant, admin] = [await givenStaff('claims', 'clerk'), await givenStaff('accounts', 'accountant'), await givenStaff('admin', 'administrator')]
      const wrong = encodeURIComponent(id)
      const home = `/companies/${company.id}/claims`
      const pages = [
        ...[`/companies/${wrong}`, `${home}/${wrong}`, `${home}/${wrong}/files/1`, `${home}/1/files/${wrong}`, `${home}/1/notices/${wrong}.pdf`].map((path) => ({ path, by: member })),
        ...[`/office/claims/${wrong}`, `/office/claims/${wrong}/examination`, `/office/claims/proposals/${wrong}`, `/office/claims/1/files/${wrong}`].map((path) => ({ path, by: clerk })),
        { path: `/office/accounts/runs/${wrong}`, by: accountant },
        ...[`/office/admin/letters/${wrong}`, `/office/admin/staff/${wrong}`].map((path) => ({ path, by: admin })),
      ]
      for (const { path, by } of pages) assert.equal((await client.get(path).loginAs(by).redirects(0)).status(), 404, path)

      const lists = [`${home}?before=${wrong}`, `/companies/${company.id}/claims/new?estimate[]=${wrong}&programme[a]=b`, `/companies/new?estimate[a]=1`, `/start?estimate[]=1`]
      for (const path of lists) assert.isBelow((await client.get(path).loginAs(member).redirects(0)).status(), 400, path)
      for (const path of [`/office/accounts?year=${wrong}&before=${wrong}`]) (await client.get(path).loginAs(accountant)).assertStatus(200)
      for (const path of [`/office/admin/letters?before=${wrong}`, `/office/admin?after=${wrong}`]) (await client.get(path).loginAs(admin)).assertStatus(200)
      ;(await client.get(`/office/claims?programme=${wrong}&year=${wrong}&after=${wrong}&q[]=x`).loginAs(clerk)).assertStatus(200)
    })

  test('a method named in the body does not open the protection of forms', async ({ client, assert }) => {
    const person = await givenPerson()
    await client.put('/account').loginAs(person).form({ name: '他人', locale: 'ja', _method: 'GET' }).redirects(0)
    await client.post('/account/sessions').loginAs(person).form({ _method: 'GET' }).redirects(0)

    await person.refresh()
    assert.notEqual(person.name, '他人')
    assert.isNull(person.sessionsEndedAt)
    assert.isNull(await db.from('audit_trail').where('actor_id', person.id).first())
  })

  test('what is uploaded to a page that takes no files is not kept', async ({ client, assert }) => {
    let kept: string | undefined
    emitter.once('http:request_completed', ({ ctx }) => (kept = ctx.request.file('extra')!.tmpPath))
    await client.post('/sign-in').file('extra', Buffer.from('%PDF-1.7'), { filename: 'a.pdf' }).redirects(0)
    assert.isFalse(existsSync(kept!))
  })

  test('a page that does not exist leads to its twin in the other language, never to another site', async ({ client, assert }) => {
    const page = await client.get('/en//elsewhere.test/x')
    page.assertStatus(404)
    assert.notInclude(page.text(), 'href="//')
  })

  test('no token of a mailed link stands in the outbox', async ({ client, assert }) => {
    const person = await givenPerson()
    await client.post('/password-reset').form({ email: person.email })
    const row = await db.from('letters').where('to', person.email).firstOrFail()
    assert.notInclude(JSON.stringify(row), '/password-reset')
  })
})
