import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { resubmitClaim } from '#actions/claims/resubmit_claim'
import { returnForCorrection } from '#actions/claims/return_for_correction'
import Claim from '#models/claim'
import CorrectionItem from '#models/correction_item'
import ExaminationItem from '#models/examination_item'
import User from '#models/user'
import { companySnapshot } from '#queries/companies/company_snapshot'
import { examinationOf } from '#queries/office/examination_of'
import { freezeClock } from '#tests/support/clock'
import { givenExaminedClaim } from '#tests/support/office'
import { givenMember } from '#tests/support/people'
import { day } from '#values/day'
import { yen } from '#values/yen'

async function givenReturned(...targets: string[]) {
  const given = await givenExaminedClaim()
  const entries = targets.map((target) => ({ target, reasonCode: 'AMOUNT-MISMATCH' as const, whatIsWrong: '登記と違います。', howToMend: '登記のとおりに直してください。' }))
  await returnForCorrection({ id: given.claim.id, stage: 'application' }, { dueOn: day('2026-09-24'), message: null, entries }, given.clerk)

  return { ...given, user: await givenMember(given.company), home: `/companies/${given.company.id}/claims/${given.claim.id}` }
}

test.group('A fact of the company that was wrong', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F72] the answer takes over the facts asked for and no other; number, arrival and tier stay', async ({ client, assert }) => {
    const { claim, company, home, user } = await givenReturned('company.capital', 'company.headOfficeAddress')
    const before = await Claim.findOrFail(claim.id)
    const mended = { capital: yen(8_000_000), headOfficeAddress: '東京都渋谷区道玄坂一丁目1番1号', headOfficeInWard: false }
    await company.merge({ ...mended, name: '株式会社べつの名前', regularEmployees: 9 }).save()
    assert.deepEqual((await claim.refresh()).companyFacts, before.companyFacts, 'nothing is taken over until it is sent')
    const answer = await client.post(`${home}/resubmission`).loginAs(user).withCsrfToken().form({}).redirects(0)
    answer.assertHeader('location', home)

    const after = await Claim.findOrFail(claim.id)
    assert.deepEqual(after.companyFacts, { ...before.companyFacts, ...mended })
    assert.deepEqual([after.number, after.arrivedOn, after.tier], [before.number, before.arrivedOn, before.tier])
  })

  test('[F72] [F106] a mended name is the one the desk finds the case by, beside its number', async ({ assert }) => {
    const { claim, company, applicant } = await givenReturned('company.name')
    await company.merge({ name: '株式会社あたらしい名前' }).save()
    await resubmitClaim(claim.id, applicant)
    const { searchText, number } = await Claim.findOrFail(claim.id)
    assert.include(searchText, 'あたらしい名前')
    assert.include(searchText, number!)
  })

  test('[F72] the company reads what it sent beside its profile of today, and is led to the profile and back', async ({ client, assert }) => {
    const { company, home, user } = await givenReturned('company.capital', 'company.virtualOffice')
    await company.merge({ capital: yen(8_000_000) }).save()
    const page = await client.get(`${home}/correction`).loginAs(user)
    for (const words of ['資本金', '3,000,000円', '8,000,000円', 'まだ同じ内容です', `/companies/${company.id}/profile?to=${home}/correction#f-capital`])
      assert.include(page.text(), words)
    const profile = await client.get(`/companies/${company.id}/profile?to=${home}/correction`).loginAs(user)
    assert.include(profile.text(), `name="to" value="${home}/correction"`)
    const english = await client.get(`/en${home}/correction`).loginAs(user)
    english.assertTextIncludes('Your company profile now')
  })

  test('[F72] the office sees both sides, and asks its requirements again', async ({ client, assert }) => {
    const { claim, clerk, applicant, company } = await givenReturned('company.capital', 'company.regularEmployees')
    assert.lengthOf(await ExaminationItem.query().where('claimId', claim.id).where('code', 'like', 'requirement.%'), 0)
    await company.merge({ capital: yen(900_000_000), regularEmployees: 900 }).save()
    await resubmitClaim(claim.id, applicant)

    const [capital] = await CorrectionItem.query().orderBy('id')
    assert.deepEqual([capital!.oldValue.fields, capital!.newValue.fields], [{ 'company.capital': '3000000' }, { 'company.capital': '900000000' }])
    const items = await examinationOf(await Claim.findOrFail(claim.id), db.connection())
    assert.equal(items.find(({ code }) => code === 'requirement.smallOrMediumEnterprise')?.result, 'failed')
    const page = await client.get(`/office/claims/${claim.id}`).loginAs(await User.findOrFail(clerk.id!))
    for (const words of ['事業者の情報：資本金', '3,000,000円', '900,000,000円', '900人']) assert.include(page.text(), words)
  })

  test('[F72] not asked for, nothing of the company is taken over', async ({ assert }) => {
    const { claim, applicant, company } = await givenReturned('lines.key0000.amount')
    await company.merge({ capital: yen(8_000_000) }).save()
    await resubmitClaim(claim.id, applicant)
    assert.equal((await claim.refresh()).companyFacts.capital, 3_000_000)
    assert.equal(companySnapshot(await company.refresh()).capital, 8_000_000)
  })
})
