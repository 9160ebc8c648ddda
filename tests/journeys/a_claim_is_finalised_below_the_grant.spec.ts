import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import Notice from '#models/notice'
import { renderNotice } from '#actions/notices/render_notice'
import { freezeClock } from '#tests/support/clock'
import { givenGrantedClaim } from '#tests/support/office'
import { again, caseOf, decide, examine, propose, report } from '#tests/support/road'

test.group('A claim is finalised below the grant', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F80] the report comes to less: the notice says both amounts, and the rest goes back to the budget', async ({ assert }) => {
    const { claim, company, applicant, clerk, approvers } = await givenGrantedClaim({ costs: [{ category: 'jobAdvertising', amount: 450_000 }] })
    assert.equal(claim.grantedAmount, 300_000)
    const home = `/companies/${company.id}/claims/${claim.id}`
    const page = await again(applicant)
    await report(page, home, '240,000')
    const worker = await again(clerk)
    await examine(worker, claim.id)
    await decide(await again(approvers.section_chief!), await propose(worker, claim.id))

    const { state, claim: row } = await caseOf(claim.id)
    assert.deepEqual([state, row.finalised_amount], ['finalised', 160_000])
    const back = await db.from('budget_entries').where({ claim_id: claim.id, kind: 'release', from_account: 'committed' })
    assert.deepEqual(
      back.map(({ amount }) => Number(amount)),
      [140_000]
    )
    await page.open(home)
    page.mustSay('160,000円', '支払を請求する')

    const notice = await Notice.query().where({ claimId: claim.id, kind: 'finalisation' }).firstOrFail()
    const words = JSON.stringify(notice.data)
    assert.include(words, '300,000')
    assert.include(words, '160,000')
    const pdf = await renderNotice(notice.id)
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
    assert.isTrue(pdf.equals(await renderNotice(notice.id)))
  })
})
