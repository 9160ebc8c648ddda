import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { schemeBooks as schemes } from '#database/rulebooks/certifications/index'
import { kindBooks as courseKinds } from '#database/rulebooks/courses/index'
import { kindBooks } from '#queries/courses/kind_books'
import User from '#models/user'
import { givenSession } from '#tests/support/courses'
import { countQueries } from '#tests/support/queries'
import { givenCompany, givenStaff } from '#tests/support/people'
import { day } from '#values/day'
import { freezeClock } from '#tests/support/clock'
import {
  givenExaminedClaim,
  givenGrantedClaim,
  givenProposedClaim,
  givenReportedClaim,
  givenSubmittedClaim,
  givenTakenClaim,
} from '#tests/support/office'

test.group('Pages of the claims desk', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('every page of a case opens in both languages, in every state of the office’s work', async ({ client }) => {
    const submitted = await givenSubmittedClaim()
    const examined = await givenExaminedClaim()
    const proposed = await givenProposedClaim()
    const granted = await givenGrantedClaim()
    const reported = await givenReportedClaim()
    const clerk = await User.findOrFail(examined.clerk.id!)
    const chief = await givenStaff('claims', 'section_chief')

    for (const prefix of ['', '/en']) {
      for (const path of ['', '?queue=propose', '?queue=due', '?queue=waiting', '?queue=all', '?q=みなと', '/approvals']) {
        ;(await client.get(`${prefix}/office/claims${path}`).loginAs(clerk)).assertStatus(200)
      }
      for (const { claim } of [submitted, examined, proposed, granted, reported]) {
        ;(await client.get(`${prefix}/office/claims/${claim.id}`).loginAs(clerk)).assertStatus(200)
        ;(await client.get(`${prefix}/office/claims/${claim.id}/examination`).loginAs(clerk)).assertStatus(200)
      }
      for (const path of ['examination', 'correction/new', 'proposals/new']) {
        ;(await client.get(`${prefix}/office/claims/${examined.claim.id}/${path}`).loginAs(clerk)).assertStatus(200)
      }
      ;(await client.get(`${prefix}/office/claims/proposals/${proposed.proposal.id}`).loginAs(chief)).assertStatus(200)
      ;(await client.get(`${prefix}/office/claims/approvals`).loginAs(chief)).assertStatus(200)
    }
  })

  test('[F113] the history of a case tells who, as what, from where to where, and under which article', async ({ client }) => {
    const { claim, applicant } = await givenGrantedClaim()
    const page = await client.get(`/office/claims/${claim.id}`).loginAs(await givenStaff('claims', 'clerk'))
    const { name } = await User.findOrFail(applicant.id!)
    for (const words of [name, '係長', '作成中 → 審査中', '審査中 → 交付決定', '第7条第1項']) page.assertTextIncludes(words)
  })

  test('[F58] what the company wrote of a line stands on the page of the case and beside the evidence', async ({ client }) => {
    const { claim, clerk } = await givenTakenClaim({ costs: [{ category: 'referralFee', amount: 300_000 }] })
    for (const path of ['', '/examination']) {
      const page = await client.get(`/office/claims/${claim.id}${path}`).loginAs(await User.findOrFail(clerk.id!))
      for (const words of ['13-ユ-123456', '採用した人 N-1', '300,000円 税抜']) page.assertTextIncludes(words)
    }
  })

  test('[F3] head office and main place, each with its day, and how to reach the company stand on the page of a case', async ({
    client,
  }) => {
    const company = await givenCompany({ headOfficeSince: day('2010-04-01'), mainOfficeSince: day('2024-02-29'), telephone: '0335781111' })
    const { claim } = await givenSubmittedClaim({ company })
    const page = await client.get(`/office/claims/${claim.id}`).loginAs(await givenStaff('claims', 'clerk'))
    for (const words of ['2010年4月1日（木）から', '2024年2月29日（木）から', '0335781111']) page.assertTextIncludes(words)
  })

  test('who is a chief and a clerk too finds the clerk’s work on the page of a case', async ({ client }) => {
    const { claim } = await givenSubmittedClaim()
    const person = await givenStaff('claims', 'section_chief')
    await givenStaff('claims', 'clerk', person)
    const page = await client.get(`/office/claims/${claim.id}`).loginAs(person)
    page.assertTextIncludes(`action="/office/claims/${claim.id}/assignment"`)
  })

  test('a draft is the company’s own: it does not exist for the office', async ({ client }) => {
    const { claim } = await givenSubmittedClaim()
    const clerk = await givenStaff('claims', 'clerk')
    await claim.merge({ state: 'draft' }).save()
    ;(await client.get(`/office/claims/${claim.id}`).loginAs(clerk)).assertStatus(404)
  })

  test('[F34] [F37] the programmes desk shows rates, caps and budgets of every year, what is assumed marked as such', async ({
    client,
    assert,
  }) => {
    const officer = await givenStaff('programmes', 'officer')
    const page = await client.get('/office/programmes').loginAs(officer)
    page.assertStatus(200)
    assert.include(page.text(), '「仮定」')
    assert.include(page.text(), '1,250,000円')
    ;(await client.get('/en/office/programmes').loginAs(officer)).assertStatus(200)
    ;(await client.get('/office/programmes').loginAs(await givenStaff('claims', 'clerk'))).assertStatus(404)
  })

  test('[P3] [P4] [P15] the programmes desk reads every course kind, and what is assumed of it; more courses cost no more queries', async ({
    client,
    assert,
  }) => {
    const officer = await givenStaff('programmes', 'officer')
    const page = await client.get('/office/programmes').loginAs(officer)
    for (const { definition } of courseKinds) {
      assert.include(page.text(), definition.name.ja)
      assert.include(page.text(), definition.promise.ja)
    }
    assert.include(page.text(), '1社5席まで（開催7日前に解除）')
    assert.include((await client.get('/en/office/programmes').loginAs(officer)).text(), 'Under 18 a guardian consents')

    const few = await countQueries(() => kindBooks())
    for (const code of ['one', 'two', 'three']) await givenSession({ kind: { code } })
    assert.equal(await countQueries(() => kindBooks()), few)
  })

  test('[P7] [P8] [P10] the programmes desk reads every certification scheme, its items with their points, and what is assumed of it', async ({
    client,
  }) => {
    const officer = await givenStaff('programmes', 'officer')
    const page = await client.get('/office/programmes').loginAs(officer)
    for (const { definition } of schemes) {
      for (const words of [definition.name.ja, definition.project, ...definition.items.map(({ question }) => question.ja)])
        page.assertTextIncludes(words)
    }
    for (const words of ['合格11点／最高17点', '合格16点／最高26点', '項目と配点、重ねて数えない項目', '★★：3分野以上'])
      page.assertTextIncludes(words)
    ;(await client.get('/en/office/programmes').loginAs(officer)).assertTextIncludes('11 of 17 points to pass')
  })
})
