import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import CostItem from '#models/cost_item'
import { pdf } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { givenTakenClaim } from '#tests/support/office'
import { again, atDesk, caseOf, controlsOf, decide, examine, propose } from '#tests/support/road'

test.group('A claim is corrected and granted', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F72] one list, only its places are open, old and new stand side by side, and number and tier stay', async ({ assert }) => {
    const { claim, company, applicant, clerk } = await givenTakenClaim({ costs: [{ category: 'jobAdvertising', amount: 330_000 }] })
    const { key } = await CostItem.query().where('claimId', claim.id).firstOrFail()
    const before = await db.from('evidence_files').where({ claim_id: claim.id, document_code: 'advertising-estimate' }).firstOrFail()
    const worker = await again(clerk)
    await worker.open(`/office/claims/${claim.id}/correction/new`)
    await worker.press('補正を依頼する', {
      'entries[0][target]': `lines.${key}.amount`,
      'entries[0][reasonCode]': 'TAX-INCLUDED',
      'entries[0][whatIsWrong]': '税込の額が入力されています。',
      'entries[0][howToMend]': '税抜の額を入力してください。',
      'entries[1][target]': 'documents.advertising-estimate',
      'entries[1][reasonCode]': 'DOC-UNREADABLE',
      'entries[1][whatIsWrong]': '見積書の金額が読み取れません。',
      'entries[1][howToMend]': '読み取れるものを添付してください。',
    })
    assert.equal((await caseOf(claim.id)).state, 'returned')

    const page = await again(applicant)
    const home = `/companies/${company.id}/claims/${claim.id}`
    await page.open(home)
    await page.follow('直すところを見る')
    page.mustSay('税込の額が入力されています。', '2か所')
    assert.notInclude(page.html, '差戻し')
    const open = controlsOf(page).flatMap(({ name, type }) => (type === 'hidden' || name.startsWith('replaces_') ? [] : [name]))
    assert.deepEqual(open.sort(), [`document_advertising-estimate`, `lines.${key}.amount`].sort())
    const { claim: row } = await caseOf(claim.id)
    await page.press('直した内容を送る', { [`lines.${key}.amount`]: '３００，０００', 'document_advertising-estimate': pdf('legible') })

    const { state, claim: answered } = await caseOf(claim.id)
    assert.equal(state, 'submitted')
    assert.deepEqual([answered.number, answered.arrived_on, answered.tier], [row.number, row.arrived_on, row.tier])
    assert.equal(answered.claimed_amount, 200_000)
    const kept = await db.from('evidence_files').where('id', before.id).firstOrFail()
    assert.equal(kept.sha256, before.sha256)

    await worker.open(`/office/claims/${claim.id}`)
    worker.mustSay('330,000', '300,000')
    await examine(worker, claim.id)
    await decide(await atDesk('claims', 'section_chief'), await propose(worker, claim.id, { step: 'decideGrant' }))
    const { steps, claim: granted } = await caseOf(claim.id)
    assert.deepEqual(steps, ['submit', 'returnForCorrection', 'resubmit', 'decideGrant'])
    assert.equal(granted.granted_amount, 200_000)
    await page.open(home)
    page.mustSay('交付が決まりました', '200,000円')
  })
})
