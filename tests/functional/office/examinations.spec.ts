import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { propose } from '#actions/approvals/propose'
import { adjustLine } from '#actions/claims/adjust_line'
import { checkItems } from '#actions/claims/check_items'
import Claim from '#models/claim'
import CostItem from '#models/cost_item'
import Draft from '#models/draft'
import User from '#models/user'
import { amountsPage } from '#queries/office/amounts_page'
import { examinationOf } from '#queries/office/examination_of'
import { freezeClock } from '#tests/support/clock'
import { noticeOf, wrongOf } from '#tests/support/flash'
import { checked } from '#tests/support/forms'
import { givenProposedClaim, givenReportedClaim, givenSubmittedClaim, givenTakenClaim, passAll } from '#tests/support/office'

const press = (client: ApiClient, person: User, path: string, form: Record<string, unknown> = {}) =>
  client.post(path).loginAs(person).withCsrfToken().form(form).redirects(0)

const itemsOf = async (claimId: number) =>
  new Map((await examinationOf(await Claim.findOrFail(claimId), db.connection())).map((item) => [item.code, item]))
const MIXED = [
  { category: 'referralFee', amount: 600_000 },
  { category: 'jobAdvertising', amount: 300_000 },
]

test.group('Examination', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F58] the checklist follows from programme and case: requirements, pledges, documents and each line', async ({ assert }) => {
    const { claim } = await givenTakenClaim({ costs: MIXED })
    const items = await itemsOf(claim.id)
    const { terms } = await claim.load('terms').then(() => claim)
    for (const { criterion } of terms.definition.requirements) assert.equal(items.get(`requirement.${criterion}`)?.result, 'passed')
    for (const { code } of terms.definition.pledges) assert.equal(items.get(`pledge.${code}`)?.result, 'passed')
    assert.equal(items.get('document.referral-contract')?.result, 'by_hand')
    assert.equal(items.get('line.key0000.hire')?.result, 'passed')
    assert.equal(items.get('line.key0001.planned')?.result, 'by_hand')
    assert.isFalse(items.has('line.key0001.hire'))
  })

  test('[F58] a fact that is absent is 「no data」, never passed, and blocks', async ({ assert }) => {
    const { claim, clerk } = await givenTakenClaim()
    await claim.merge({ companyFacts: { ...claim.companyFacts, taxArrears: null } }).save()
    const item = (await itemsOf(claim.id)).get('requirement.noTaxArrears')!
    assert.include(item, { result: 'no_data', isOpen: true })
    await passAll(claim.id, clerk)
    await checkItems(claim.id, [{ code: item.code, result: 'automatic' }], clerk)
    await assert.rejects(() => propose(claim.id, { step: 'decideGrant', summary: '可' }, clerk), 'checks_open')
  })

  test('[F58] while one item is open nothing can be proposed: not by page, not by request', async ({ client, assert }) => {
    const { claim, clerk } = await givenTakenClaim()
    const person = await User.findOrFail(clerk.id!)
    const open = [...(await itemsOf(claim.id)).values()].filter(({ isOpen }) => isOpen)
    assert.isAbove(open.length, 1)
    const page = await client.get(`/office/claims/${claim.id}/examination`).loginAs(person)
    assert.include(page.text(), `まだ${open.length}件の確認が残っています`)

    for (const step of ['decideGrant', 'refuse']) {
      const answer = await press(client, person, `/office/claims/${claim.id}/proposals`, {
        step,
        summary: '可',
        reason: '対象外',
        article: '第3条',
      })
      assert.include(noticeOf(answer), `確認が済んでいない項目が${open.length}件`)
    }
    assert.lengthOf(await db.from('proposals').where('subject_id', claim.id), 0)

    const form = Object.assign({}, ...open.map(({ code }, index) => checked(index, code, 'passed')))
    ;(await press(client, person, `/office/claims/${claim.id}/examination`, form)).assertHeader(
      'location',
      `/office/claims/${claim.id}/examination`
    )
    assert.isNotNull((await claim.refresh()).examinedAt)
    ;(await press(client, person, `/office/claims/${claim.id}/proposals`, { step: 'decideGrant', summary: '可' })).assertStatus(302)
    assert.lengthOf(await db.from('proposals').where('subject_id', claim.id), 1)
  })

  test('[F58] an answer against the facts needs a note, and a failed item leaves only a refusal', async ({ client, assert }) => {
    const { claim, clerk } = await givenTakenClaim()
    await passAll(claim.id, clerk)
    const person = await User.findOrFail(clerk.id!)
    const bare = await press(client, person, `/office/claims/${claim.id}/examination`, checked(0, 'requirement.noTaxArrears', 'failed'))
    assert.include(noticeOf(bare), 'メモに理由を書いてください')
    await press(
      client,
      person,
      `/office/claims/${claim.id}/examination`,
      checked(0, 'requirement.noTaxArrears', 'failed', '納税証明書に滞納の記載')
    )

    await assert.rejects(() => propose(claim.id, { step: 'decideGrant', summary: '可' }, clerk), 'checks_failed')
    const proposal = await propose(claim.id, { step: 'refuse', summary: '滞納', reason: '税の滞納', article: '第3条' }, clerk)
    assert.equal(proposal.step, 'refuse')
  })

  test('[F46] the reason a company gives for a requirement in principle stands beside it', async ({ client }) => {
    const { claim, clerk } = await givenTakenClaim()
    const draft = await Draft.findByOrFail('claimId', claim.id)
    await draft.merge({ document: { ...draft.document, 'reasons.yearsInBusinessAtLeast': '分社により設立しました。' } }).save()
    const page = await client.get(`/office/claims/${claim.id}/examination`).loginAs(await User.findOrFail(clerk.id!))
    page.assertTextIncludes('分社により設立しました。')
  })

  test('[F58] an item that the case does not have is refused, and nothing is written', async ({ client, assert }) => {
    const { claim, clerk } = await givenTakenClaim()
    const form = { ...checked(0, 'requirement.noTaxArrears', 'passed'), ...checked(1, 'requirement.invented', 'passed', '可') }
    const answer = await press(client, await User.findOrFail(clerk.id!), `/office/claims/${claim.id}/examination`, form)
    assert.include(noticeOf(answer), '審査票の項目が変わりました')
    assert.lengthOf(await db.from('examination_items').where('claim_id', claim.id), 0)
    assert.lengthOf(await db.from('case_functions').where('subject_id', claim.id), 0)
  })

  test('[F58] the report has a list of its own: evidence, payment and day', async ({ assert }) => {
    const { claim } = await givenReportedClaim({ costs: MIXED })
    const items = await itemsOf(claim.id)
    assert.equal(items.get('report.in_time')?.result, 'passed')
    assert.equal(items.get('line.key0000.amount')?.result, 'by_hand')
    assert.equal(items.get('line.key0000.paid')?.result, 'passed')
    assert.equal(items.get('document.proof-of-payment')?.result, 'by_hand')
    assert.isFalse([...items.keys()].some((code) => code.startsWith('requirement.')))
  })

  test('[F58] only the clerk of the case examines it', async ({ assert }) => {
    const { claim } = await givenSubmittedClaim()
    const { clerk } = await givenTakenClaim()
    await assert.rejects(() => checkItems(claim.id, [{ code: 'requirement.noTaxArrears', result: 'passed' }], clerk), 'not_assignee')
    assert.lengthOf(await db.from('examination_items').where('claim_id', claim.id), 0)
  })
})

test.group('Changes to a line', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F52] a line is struck or reduced with reason and article; the effect on the amount is shown; it can be undone', async ({
    client,
    assert,
  }) => {
    const { claim, clerk } = await givenTakenClaim({ costs: MIXED })
    const person = await User.findOrFail(clerk.id!)
    const path = `/office/claims/${claim.id}/lines/key0001/adjustment`
    const amounts = async () => amountsPage(await Claim.findOrFail(claim.id), db.connection())
    assert.equal((await amounts())!.after.amount, 600_000)

    await press(client, person, path, { kind: 'strike', reason: '会社案内の印刷費', article: '第4条' })
    assert.deepInclude(await amounts(), { difference: -200_000 })
    const page = await client.get(`/office/claims/${claim.id}/examination`).loginAs(person)
    for (const word of ['600,000円', '400,000円', '−200,000円', '会社案内の印刷費']) assert.include(page.text(), word)

    await press(client, person, path, { kind: 'reduce', amount: '１５０，０００', reason: '二重計上', article: '第4条' })
    assert.equal((await CostItem.query().where({ claimId: claim.id, key: 'key0001' }).firstOrFail()).acceptedAmount, 150_000)
    await press(client, person, path, { kind: 'undo' })
    assert.equal((await amounts())!.difference, 0)
    assert.lengthOf(await db.from('audit_trail').where({ action: 'line.adjusted', subject_id: claim.id }), 3)
  })

  test('[F52] without reason or article, above the line or for a line that is not there: refused, nothing written', async ({
    client,
    assert,
  }) => {
    const { claim, clerk } = await givenTakenClaim()
    const person = await User.findOrFail(clerk.id!)
    const path = `/office/claims/${claim.id}/lines/key0000/adjustment`
    const bare = await press(client, person, path, { kind: 'reduce', amount: '100000' })
    assert.sameMembers(
      wrongOf(bare).map(({ field }) => field),
      ['reason', 'article']
    )
    const above = await press(client, person, path, { kind: 'reduce', amount: '300000', reason: '増', article: '第4条' })
    assert.include(noticeOf(above), '1円から299,999円まで')
    ;(await press(client, person, `/office/claims/${claim.id}/lines/nothing/adjustment`, { kind: 'undo' })).assertStatus(404)
    assert.isNull((await CostItem.findByOrFail('claimId', claim.id)).acceptedAmount)
  })

  test('[F52] a line stands still while a proposal is open, and after the decision', async ({ assert }) => {
    const { claim, clerk } = await givenProposedClaim()
    await assert.rejects(() => adjustLine(claim.id, 'key0000', { kind: 'strike', reason: '否', article: '第4条' }, clerk), 'proposal_open')
    await Claim.query().where('id', claim.id).update({ state: 'granted' })
    await assert.rejects(
      () => adjustLine(claim.id, 'key0000', { kind: 'strike', reason: '否', article: '第4条' }, clerk),
      'not_under_examination'
    )
  })

  test('[F52] when every line is struck there is nothing to grant', async ({ assert }) => {
    const { claim, clerk } = await givenTakenClaim()
    await adjustLine(claim.id, 'key0000', { kind: 'strike', reason: '対象外', article: '第4条' }, clerk)
    await passAll(claim.id, clerk)
    await assert.rejects(() => propose(claim.id, { step: 'decideGrant', summary: '可' }, clerk), 'nothing_to_grant')
  })
})
