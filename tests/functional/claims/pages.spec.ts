import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { submitClaim } from '#actions/claims/submit_claim'
import { givenDraftClaim, givenOpenedClaim } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { givenMember, givenCompany } from '#tests/support/people'
import { now } from '#values/clock'

test.group('Pages of a claim', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  const sections = ['company', 'hires', 'costs', 'documents', 'confirm']

  test('open in both languages while it is written: {$self}')
    .with(sections)
    .run(async ({ client }, section) => {
      const { user, home } = await givenOpenedClaim()
      for (const prefix of ['', '/en']) {
        const page = await client.get(`${prefix}${home}/sections/${section}?check=1`).loginAs(user)
        page.assertStatus(200)
        page.assertTextIncludes('<h1>')
      }
    })

  test('list, begin and show a claim', async ({ client }) => {
    const { user, company, home } = await givenOpenedClaim()
    const list = await client.get(`/companies/${company.id}/claims`).loginAs(user)
    const begin = await client.get(`/companies/${company.id}/claims/new?programme=recruitment-cost`).loginAs(user)
    const show = await client.get(home).loginAs(user)
    const leave = await client.get(`${home}/withdrawal`).loginAs(user)

    list.assertStatus(200)
    list.assertTextIncludes('作成中の申請')
    begin.assertTextIncludes('申請書を作りはじめる')
    show.assertTextIncludes('まだ送っていません')
    leave.assertTextIncludes('取り下げる理由')
  })

  test('begin with the button', async ({ client, assert }) => {
    const company = await givenCompany()
    const user = await givenMember(company)
    const page = await client.get(`/companies/${company.id}/claims/new`).loginAs(user)
    const terms = /name="terms" value="(\d+)"/.exec(page.text())![1]!
    const answer = await client.post(`/companies/${company.id}/claims`).loginAs(user).withCsrfToken().form({ terms }).redirects(0)

    answer.assertStatus(302)
    assert.match(answer.header('location')!, /\/claims\/\d+\/sections\/company$/)
  })

  test('[F45] an estimate is carried into the form: programme, costs and amount', async ({ client, assert }) => {
    const company = await givenCompany()
    const user = await givenMember(company)
    const answers = { programme: 'recruitment-cost', certified: false, company: {}, costs: [{ category: 'jobAdvertising', amount: 165_000, tax: 'included', taxRate: 10 }] }
    const estimate = Buffer.from(JSON.stringify(answers)).toString('base64url')
    const page = await client.get(`/companies/${company.id}/claims/new?estimate=${estimate}`).loginAs(user)
    page.assertTextIncludes('試算で入力した費用を引き継ぎます。')
    const terms = /name="terms" value="(\d+)" checked/.exec(page.text())![1]!

    const begun = await client.post(`/companies/${company.id}/claims`).loginAs(user).withCsrfToken().form({ terms, estimate }).redirects(0)
    const costs = await client.get(begun.header('location')!.replace('sections/company', 'sections/costs')).loginAs(user).redirects(0)
    assert.equal(costs.status(), 200)
    for (const words of ['value="165000"', '100,000円']) assert.include(costs.text(), words)

    const broken = await client.post(`/companies/${company.id}/claims`).loginAs(user).withCsrfToken().form({ terms, estimate: '%%%' }).redirects(0)
    broken.assertStatus(302)
    assert.match(broken.header('location')!, /sections\/company$/)
  })

  test('[F41] tell after the submission who has the ball and until when', async ({ client }) => {
    const { claim, actor, user, home } = await givenDraftClaim()
    await submitClaim(claim.id, actor, now())
    for (const prefix of ['', '/en']) {
      const page = await client.get(`${prefix}${home}`).loginAs(user)
      page.assertStatus(200)
      page.assertTextIncludes('令和8年度採用第')
    }
    const page = await client.get(home).loginAs(user)
    page.assertTextIncludes('区が書類を確認しています。')
    page.assertTextIncludes('受付票')
  })

  test('do not exist for another company', async ({ client }) => {
    const { home, claim } = await givenOpenedClaim()
    const company = await givenCompany()
    const stranger = await givenMember(company)

    for (const path of ['', '/sections/costs', '/draft', '/correction', '/withdrawal', '/payment-request', '/files/1']) {
      const through = await client.get(`${home}${path}`).loginAs(stranger)
      const beside = await client.get(`/companies/${company.id}/claims/${claim.id}${path}`).loginAs(stranger)
      through.assertStatus(404)
      beside.assertStatus(404)
    }
  })
})
