import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { propose } from '#actions/approvals/propose'
import { resubmitClaim } from '#actions/claims/resubmit_claim'
import { returnForCorrection } from '#actions/claims/return_for_correction'
import { saveDraft } from '#actions/claims/save_draft'
import CorrectionRequest from '#models/correction_request'
import Notice from '#models/notice'
import User from '#models/user'
import { day } from '#values/day'
import { AN_AFTERNOON, freezeClock } from '#tests/support/clock'
import { noticeOf, wrongOf } from '#tests/support/flash'
import { entry } from '#tests/support/forms'
import { givenExaminedClaim, givenProposedClaim, givenReportedClaim, givenTakenClaim } from '#tests/support/office'

const press = (client: ApiClient, person: User, path: string, form: Record<string, unknown> = {}) =>
  client.post(path).loginAs(person).withCsrfToken().form(form).redirects(0)

const ONE = {
  target: 'lines.key0000.amount',
  reasonCode: 'AMOUNT-MISMATCH',
  whatIsWrong: '見積書は280,000円です。',
  howToMend: '見積書の額を入れてください。',
} as const
const A_DAY = 86_400_000

test.group('Returning for correction', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F72] one complete list: each entry with place, reason, what is wrong and how to mend it; a paper and a letter go out', async ({
    client,
    assert,
  }) => {
    const { claim, clerk, applicant } = await givenTakenClaim()
    const person = await User.findOrFail(clerk.id!)
    const page = await client.get(`/office/claims/${claim.id}/correction/new`).loginAs(person)
    for (const word of ['value="lines.key0000.amount"', 'value="documents.business-proof"', 'value="pledges.', 'value="2026-09-24"'])
      assert.include(page.text(), word)

    const form = {
      dueOn: '2026-09-24',
      message: '',
      ...entry(0, 'lines.key0000.amount', 'AMOUNT-MISMATCH'),
      ...entry(1, 'documents.business-proof', 'DOC-EXPIRED'),
    }
    ;(await press(client, person, `/office/claims/${claim.id}/correction`, form)).assertHeader('location', `/office/claims/${claim.id}`)

    assert.equal((await claim.refresh()).state, 'returned')
    const request = await CorrectionRequest.query().where({ subjectType: 'claim', subjectId: claim.id }).preload('items').firstOrFail()
    assert.include(request.serialize(), { round: 1, dueOn: '2026-09-24', stage: 'application' })
    assert.deepEqual(
      request.items.map(({ target, oldValue }) => [target, oldValue.fields, oldValue.files.length]),
      [
        ['lines.key0000.amount', { 'lines.key0000.amount': '300000' }, 0],
        ['documents.business-proof', {}, 1],
      ]
    )
    assert.lengthOf(await Notice.query().where({ claimId: claim.id, kind: 'correction' }), 1)
    assert.lengthOf(await db.from('letters').where({ template: 'correction', user_id: applicant.id }), 1)
  })

  test('[F72] empty rows of the form do not count; a list with nothing on it is refused', async ({ client, assert }) => {
    const { claim, clerk } = await givenTakenClaim()
    const person = await User.findOrFail(clerk.id!)
    const blank = Object.fromEntries(Object.keys(entry(1, '')).map((name) => [name, '']))
    const none = await press(client, person, `/office/claims/${claim.id}/correction`, { dueOn: '2026-09-24', ...blank })
    assert.isNotEmpty(wrongOf(none))
    await press(client, person, `/office/claims/${claim.id}/correction`, { dueOn: '2026-09-24', ...entry(0, 'lines.key0000'), ...blank })
    assert.equal((await claim.refresh()).state, 'returned')
  })

  test('[F72] a place the case does not have, or a day that is past, is refused and nothing is written', async ({ client, assert }) => {
    const { claim, clerk } = await givenTakenClaim()
    const person = await User.findOrFail(clerk.id!)
    const path = `/office/claims/${claim.id}/correction`
    assert.include(noticeOf(await press(client, person, path, { dueOn: '2026-09-24', ...entry(0, 'lines.other') })), 'この案件にない場所')
    assert.include(noticeOf(await press(client, person, path, { dueOn: '2026-09-10', ...entry(0, 'lines.key0000') })), '明日以降')
    assert.equal((await claim.refresh()).state, 'submitted')
    assert.lengthOf(await db.from('correction_requests'), 0)
    assert.lengthOf(await db.from('notices').where({ claim_id: claim.id, kind: 'correction' }), 0)
  })

  test('[F72] it blocks a decision: an open proposal is void, a new one is refused until the answer', async ({ assert }) => {
    const { claim, clerk, proposal } = await givenProposedClaim()
    await returnForCorrection({ id: claim.id, stage: 'application' }, { dueOn: day('2026-09-24'), message: null, entries: [ONE] }, clerk)
    assert.include((await proposal.refresh()).serialize(), { state: 'void', awaitingPost: null })
    await assert.rejects(() => propose(claim.id, { step: 'decideGrant', summary: '可' }, clerk), 'wrong_moment')
  })

  test('[F72] only one list is open: a second is refused', async ({ assert }) => {
    const { claim, clerk } = await givenTakenClaim()
    const list = { dueOn: day('2026-09-24'), message: null, entries: [ONE] }
    await returnForCorrection({ id: claim.id, stage: 'application' }, list, clerk)
    await assert.rejects(() => returnForCorrection({ id: claim.id, stage: 'application' }, list, clerk), 'wrong_moment')
    assert.lengthOf(await db.from('correction_requests'), 1)
  })

  test('[F72] the period stands still while the company answers; old and new stand side by side; what was asked is checked again', async ({
    client,
    assert,
  }) => {
    const { claim, clerk, applicant } = await givenExaminedClaim()
    await returnForCorrection({ id: claim.id, stage: 'application' }, { dueOn: day('2026-09-24'), message: null, entries: [ONE] }, clerk)
    const left = (await claim.refresh()).dueDaysLeft!
    assert.equal(left, 20)

    freezeClock(AN_AFTERNOON + 8 * A_DAY)
    await saveDraft(claim.id, 'application', applicant, { typed: new Map([['lines.key0000.amount', '280000']]), seenAt: () => Infinity })
    await resubmitClaim(claim.id, applicant)
    await claim.refresh()
    assert.include(claim.serialize(), { state: 'submitted', dueDaysLeft: null, claimedAmount: 186_000 })
    assert.isAbove(Date.parse(claim.dueOn!), Date.parse('2026-10-10'))

    const page = await client.get(`/office/claims/${claim.id}`).loginAs(await User.findOrFail(clerk.id!))
    for (const word of ['300000', '280000', '第1回', '見積書は280,000円です。']) assert.include(page.text(), word)
    assert.isNull(claim.examinedAt)
    await assert.rejects(() => propose(claim.id, { step: 'decideGrant', summary: '可' }, clerk), 'checks_open')
    const second = await client.get(`/office/claims/${claim.id}/correction/new`).loginAs(await User.findOrFail(clerk.id!))
    assert.include(second.text(), '第2回の補正です')
  })

  test('[F72] a report goes back the same way', async ({ assert }) => {
    const { claim, clerk } = await givenReportedClaim()
    const entries = [{ ...ONE, target: 'lines.key0000.evidence', reasonCode: 'PAY-EVIDENCE' as const }]
    await returnForCorrection(
      { id: claim.id, stage: 'report' },
      { dueOn: day('2026-09-24'), message: '領収書が見当たりません。', entries },
      clerk
    )
    assert.equal((await claim.refresh()).state, 'report_returned')
    const request = await CorrectionRequest.query().where('subjectId', claim.id).preload('items').firstOrFail()
    assert.equal(request.stage, 'report')
    assert.lengthOf(request.items[0]!.oldValue.files, 1)
  })
})
