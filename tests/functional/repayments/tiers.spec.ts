import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import User from '#models/user'
import type Company from '#models/company'
import { freezeClock } from '#tests/support/clock'
import { COSTS, givenCertified, givenCertifiedCompany, decideMeasure, revokeCertificateOf } from '#tests/support/effects'
import { givenClerk, givenGrantedClaim, givenSubmittedClaim, type Asked } from '#tests/support/office'
import { givenCompany } from '#tests/support/people'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { addDays } from '#values/day'
import { dayText } from '#values/show'

interface Given {
  claim: { id: number }
  company: Company
  applicant: Actor
}

test.group('Which tier, and why', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const given = async (validUntil: number | null, asked: Asked = {}) => {
    const company = await givenCompany()
    if (validUntil !== null) await givenCertified(company, { validUntil: addDays(today(), validUntil) })
    return givenSubmittedClaim({ company, costs: COSTS, ...asked })
  }

  test('[N1] a certificate that ends the day before, on and after the application: 600,000, 675,000, 675,000', async ({ assert }) => {
    const claims = [await given(-1), await given(0), await given(1)]
    assert.deepEqual(
      claims.map(({ claim }) => [claim.tier, Number(claim.claimedAmount)]),
      [
        ['standard', 600_000],
        ['certified', 675_000],
        ['certified', 675_000],
      ]
    )
  })

  test('[N1] company and office read the reason in a sentence, and what a certificate would have added', async ({ client, assert }) => {
    const clerk = await User.findOrFail((await givenClerk()).id!)
    const read = async ({ claim, company, applicant }: Given) => [
      (await client.get(`/companies/${company.id}/claims/${claim.id}`).loginAs(await User.findOrFail(applicant.id!))).text(),
      (await client.get(`/office/claims/${claim.id}`).loginAs(clerk)).text(),
    ]
    for (const page of await read(await given(0))) {
      assert.include(page, `申請日（${dayText(today())}）に認定（`)
      assert.include(page, `${dayText(today())}まで有効）があるため、補助率は 3/4 です。`)
    }
    const [expired, atDesk] = await read(await given(-1))
    for (const page of [expired!, atDesk!]) assert.include(page, `認定の有効期間が${dayText(addDays(today(), -1))}に終わっていて`)
    assert.match(expired!, /認定があれば 3\/4 で、75,000円 多くなります/)
    for (const page of await read(await given(null))) assert.match(page, /に認定がないため、補助率は 2\/3/)
  })

  test('[N23] a grant reduced after a revocation says so; one kept goes on naming the certificate it had', async ({ client, assert }) => {
    const certified = await givenCertifiedCompany()
    const granted = await givenGrantedClaim({ company: certified.company, costs: COSTS })
    await revokeCertificateOf(certified)
    const read = async () =>
      (
        await client
          .get(`/companies/${granted.company.id}/claims/${granted.claim.id}`)
          .loginAs(await User.findOrFail(granted.applicant.id!))
      ).text()
    assert.match(await read(), /があるため、補助率は 3\/4/)
    await decideMeasure(granted, { step: 'adjustTier' })
    const page = await read()
    assert.match(page, /補助率は 2\/3/)
    assert.include(page, '600,000円')
    assert.include(page, '変更決定通知書')
  })

  test('[N1] the public estimate says by which rate it was computed', async ({ client, assert }) => {
    const answers = 'costs[0][category]=referralFee&costs[0][amount]=600000&costs[1][category]=jobAdvertising&costs[1][amount]=300000'
    const [ordinary, better] = [
      await client.get(`/estimate/recruitment-cost?kind=corporation&${answers}`),
      await client.get(`/estimate/recruitment-cost?kind=corporation&certified=yes&${answers}`),
    ]
    assert.include(ordinary.text(), '申請日に認定がないものとして、補助率 2/3')
    assert.include(better.text(), '申請日に認定が有効であるものとして、補助率 3/4')
    assert.include(better.text(), '675,000円')
  })
})

test.group('The page of an effect', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N23] it proposes from a clerk, records what is kept, and refuses everybody else with nothing written', async ({
    client,
    assert,
  }) => {
    const certified = await givenCertifiedCompany()
    const granted = await givenGrantedClaim({ company: certified.company, costs: COSTS })
    await revokeCertificateOf(certified)
    const path = `/office/claims/${granted.claim.id}/effect`
    const send = async (person: Actor, form: Record<string, string>) =>
      client
        .post(path)
        .loginAs(await User.findOrFail(person.id!))
        .withCsrfToken()
        .form(form)
        .redirects(0)
    const grounds = { reason: '認定が取り消されたため。', article: '第12条第2項', summary: '可' }

    const chief = await send(granted.approvers.section_chief!, { option: 'recalculate', ...grounds })
    chief.assertStatus(404)
    const company = await send(granted.applicant, { option: 'keep', ...grounds })
    company.assertStatus(404)
    const nothing = await send(granted.clerk, { option: 'recalculate', reason: '' })
    nothing.assertStatus(302)
    assert.lengthOf(await db.from('proposals').where('subject_id', granted.claim.id), 1)
    assert.lengthOf(await db.from('revocation_effects').whereNull('decision'), 1)

    const proposed = await send(granted.clerk, { option: 'recalculate', ...grounds })
    assert.match(proposed.header('location')!, /^\/office\/claims\/proposals\/\d+$/)
    const page = await client.get(proposed.header('location')!).loginAs(await User.findOrFail(granted.approvers.section_chief!.id!))
    for (const words of ['補助率の区分の変更', '675,000円', '600,000円', '交付決定変更通知書']) assert.include(page.text(), words)
  })
})
