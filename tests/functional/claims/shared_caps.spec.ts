import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { submitClaim } from '#actions/claims/submit_claim'
import Claim from '#models/claim'
import { givenDraftClaim } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { givenGrantedClaim } from '#tests/support/office'
import { givenCompany } from '#tests/support/people'
import { now } from '#values/clock'

test.group('Claims of one fiscal year', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F48] share the caps: a later one sees what the earlier took, in its form and when it is sent', async ({ client, assert }) => {
    const company = await givenCompany()
    await givenGrantedClaim({ company, costs: [{ category: 'jobAdvertising', amount: 450_000 }] })
    const later = await givenDraftClaim({ company, lines: [{ category: 'jobAdvertising', amount: '450,000' }] })
    const page = await client.get(`${later.home}/sections/costs`).loginAs(later.user)
    for (const words of ['100,000円', '上限', '他の申請で使用済み 300,000円']) page.assertTextIncludes(words)

    await submitClaim(later.claim.id, later.actor, now())
    assert.equal((await Claim.findOrFail(later.claim.id)).claimedAmount, 100_000)
  })

  test('[F48] when the cap is used up, the company reads it before it sends', async ({ client, assert }) => {
    const company = await givenCompany()
    await givenGrantedClaim({ company, costs: [{ category: 'jobAdvertising', amount: 600_000 }] })
    const later = await givenDraftClaim({ company, lines: [{ category: 'jobAdvertising', amount: '450,000' }] })
    const page = await client.get(`${later.home}/sections/confirm`).loginAs(later.user)
    for (const words of ['いまの見込額は0円です', '他の申請で使用済み 400,000円']) page.assertTextIncludes(words)
    assert.notInclude(page.text(), 'このまま送れます。')
  })

  test('[F48] another company starts afresh', async ({ assert }) => {
    await givenGrantedClaim({ costs: [{ category: 'jobAdvertising', amount: 600_000 }] })
    const { claim, actor } = await givenDraftClaim({ lines: [{ category: 'jobAdvertising', amount: '600,000' }] })
    await submitClaim(claim.id, actor, now())

    assert.equal((await Claim.findOrFail(claim.id)).claimedAmount, 400_000)
  })
})
