import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { saveDraft } from '#actions/claims/save_draft'
import { submitClaim } from '#actions/claims/submit_claim'
import { withdrawClaim } from '#actions/claims/withdraw_claim'
import Claim from '#models/claim'
import Draft from '#models/draft'
import { EVIDENCE } from '#services/evidence_store'
import { linesOf } from '#rules/claims/draft_document'
import { givenDraftClaim, givenOpenedClaim, pdf, upload } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { now } from '#values/clock'

const lineOf = async (claimId: number) => `lines.${linesOf((await Draft.findByOrFail('claimId', claimId)).document)[0]!.key}`

test.group('Two people of one company at the same moment', (group) => {
  group.each.setup(() => freshDatabase())
  group.each.setup(() => freezeClock())

  test('[F41] save different fields: none is lost', async ({ assert }) => {
    const { claim, actor } = await givenOpenedClaim()
    const line = await lineOf(claim.id)
    const fields = ['vendor', 'item', 'amount', 'invoiceNumber', 'paidOn', 'vendorNumber']
    const base = (await Draft.findByOrFail('claimId', claim.id)).version
    await Promise.all(fields.map((field) => saveDraft(claim.id, 'application', actor, { typed: new Map([[`${line}.${field}`, field]]), seenAt: () => base })))

    const { document } = await Draft.findByOrFail('claimId', claim.id)
    for (const field of fields) assert.equal(document[`${line}.${field}`], field)
  })

  test('[F41] save the same field: one is kept, the others are told', async ({ assert }) => {
    const { claim, actor } = await givenOpenedClaim()
    const line = await lineOf(claim.id)
    const base = (await Draft.findByOrFail('claimId', claim.id)).version
    const saves = await Promise.all(['1', '2', '3'].map((value) => saveDraft(claim.id, 'application', actor, { typed: new Map([[`${line}.amount`, value]]), seenAt: () => base })))

    assert.lengthOf(saves.filter(({ saved }) => saved.length === 1), 1)
    assert.lengthOf(saves.filter(({ conflicts }) => conflicts.length === 1), 2)
  })

  test('[F56] upload the same file by a double click: one row, and no bytes without a row', async ({ assert }) => {
    const drafted = await givenOpenedClaim()
    await Promise.all([1, 2, 3].map(() => upload(drafted, { documentCode: 'business-proof' }, pdf('the same'))))

    const rows = await db.from('evidence_files').where('claim_id', drafted.claim.id)
    assert.lengthOf(rows, 1)
    assert.isTrue(await drive.use().exists(rows[0].disk_key))
    const folder = await drive.use().listAll(`${EVIDENCE}/${rows[0].disk_key.split('/')[1]}`)
    assert.isTrue([...folder.objects].some((one) => one.isFile && one.key === rows[0].disk_key))
  })

  test('send and withdraw: one happens after the other, or one is refused', async ({ assert }) => {
    const { claim, actor } = await givenDraftClaim()
    await Promise.allSettled([submitClaim(claim.id, actor, now()), withdrawClaim(claim.id, actor, 'やめます')])

    const events = await db.from('claim_events').where('claim_id', claim.id).orderBy('sequence')
    const { state } = await Claim.findOrFail(claim.id)
    assert.equal(state, events.at(-1).to_state)
    const entries = await db.from('budget_entries').where('claim_id', claim.id)
    const reserved = entries.reduce((sum, { to_account: to, amount }) => sum + (to === 'reserved' ? Number(amount) : -Number(amount)), 0)
    assert.equal(reserved, state === 'submitted' ? 200_000 : 0)
  })

  test('send while the other still types: what was sent is what the form held', async ({ assert }) => {
    const { claim, actor } = await givenDraftClaim()
    const line = await lineOf(claim.id)
    const [sent, typed] = await Promise.allSettled([
      submitClaim(claim.id, actor, now()),
      saveDraft(claim.id, 'application', actor, { typed: new Map([[`${line}.amount`, '150,000']]), seenAt: () => 99 }),
    ])

    assert.equal(sent.status, 'fulfilled')
    const { entered_amount: entered } = await db.from('cost_items').where('claim_id', claim.id).firstOrFail()
    const { document } = await Draft.findByOrFail('claimId', claim.id)
    assert.equal(Number(entered), Number(document[`${line}.amount`].replace(',', '')))
    assert.equal(Number(entered), typed.status === 'fulfilled' ? 150_000 : 300_000)
  })
})
