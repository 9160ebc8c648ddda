import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { remindUnsent } from '#actions/corrections/remind_unsent'
import { returnForCorrection } from '#actions/claims/return_for_correction'
import { resubmitClaim } from '#actions/claims/resubmit_claim'
import Claim from '#models/claim'
import CorrectionItem from '#models/correction_item'
import CorrectionRequest from '#models/correction_request'
import CostItem from '#models/cost_item'
import Draft from '#models/draft'
import EvidenceFile from '#models/evidence_file'
import { budgetPosition } from '#queries/claims/budget_position'
import { linesOf } from '#rules/claims/draft_document'
import { freezeClock } from '#tests/support/clock'
import { noticeOf } from '#tests/support/flash'
import { givenTakenClaim } from '#tests/support/office'
import { pdf } from '#tests/support/claims'
import { givenMember, givenCompany } from '#tests/support/people'
import { day } from '#values/day'

async function givenReturned() {
  const company = await givenCompany()
  const given = await givenTakenClaim({ company })
  const { document } = await Draft.findByOrFail('claimId', given.claim.id)
  const line = `lines.${linesOf(document)[0]!.key}`
  const entry = (target: string) => ({ target, reasonCode: 'AMOUNT-MISMATCH' as const, whatIsWrong: '見積書と金額が違います。', howToMend: '見積書の金額に直してください。' })
  const entries = [entry(`${line}.amount`), { ...entry('documents.business-proof'), reasonCode: 'DOC-UNREADABLE' as const }]
  await returnForCorrection({ id: given.claim.id, stage: 'application' }, { dueOn: day('2026-09-24'), message: 'よろしくお願いします。', entries }, given.clerk)

  const user = await givenMember(company)
  return { ...given, line, user, home: `/companies/${company.id}/claims/${given.claim.id}`, claim: await Claim.findOrFail(given.claim.id) }
}

test.group('A correction', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F72] shows what is wrong, how to mend it and until when, and only its own fields', async ({ client, assert }) => {
    const { home, user, line } = await givenReturned()
    const page = await client.get(`${home}/correction`).loginAs(user)

    for (const words of ['見積書と金額が違います。', '見積書の金額に直してください。', '2026年9月24日', '書類が読み取れません', 'よろしくお願いします。']) page.assertTextIncludes(words)
    assert.include(page.text(), `name="${line}.amount"`)
    assert.notInclude(page.text(), `name="${line}.vendor"`)
    const away = await client.get(`${home}/sections/costs`).loginAs(user).redirects(0)
    away.assertHeader('location', `${home}/correction`)
    const show = await client.get(home).loginAs(user)
    show.assertTextIncludes('直していただきたいところがあります（2か所）')
    assert.notInclude(show.text(), '差戻し')
  })

  test('[F72] opens those places and no other, whatever the request says', async ({ client, assert }) => {
    const { home, user, line, claim } = await givenReturned()
    const fields = { [`${line}.amount`]: '250,000', [`${line}.vendor`]: '別の会社', 'pledges.noDoubleFunding': '', 'lines.kzzzzzzz.amount': '1' }
    await client.patch(`${home}/draft`).loginAs(user).withCsrfToken().accept('json').json({ fields, base: 99 })
    const refused = await client.post(`${home}/files`).loginAs(user).withCsrfToken().accept('json').fields({ document: 'referral-contract' }).file('file', pdf(), { filename: 'a.pdf' })
    await client.post(`${home}/draft`).loginAs(user).withCsrfToken().form({ _do: 'add:lines' }).redirects(0)
    await client.post(`${home}/draft`).loginAs(user).withCsrfToken().form({ _do: `remove:${line.replace('.', ':')}` }).redirects(0)

    const { document } = await Draft.findByOrFail('claimId', claim.id)
    assert.equal(document[`${line}.amount`], '250,000')
    assert.equal(document[`${line}.vendor`], '求人社1')
    assert.lengthOf(linesOf(document), 1)
    refused.assertStatus(409)
  })

  test('[F72] mended but not sent, it is reminded of three days before its day, once', async ({ client, assert }) => {
    const { home, user, line } = await givenReturned()
    const reminders = () => db.from('letters').where({ template: 'correction_unsent', user_id: user.id })
    freezeClock(Date.parse('2026-09-21T03:00:00Z'))
    await remindUnsent()
    assert.lengthOf(await reminders(), 0, 'nothing was mended yet')

    await client.patch(`${home}/draft`).loginAs(user).withCsrfToken().accept('json').json({ fields: { [`${line}.amount`]: '250,000' }, base: 99 })
    freezeClock(Date.parse('2026-09-20T03:00:00Z'))
    await remindUnsent()
    assert.lengthOf(await reminders(), 0, 'there is time left')

    freezeClock(Date.parse('2026-09-21T03:00:00Z'))
    await remindUnsent()
    await remindUnsent()
    assert.lengthOf(await reminders(), 1)
    assert.equal((await db.from('letters').where({ template: 'correction_unsent' }))[0].state, 'pending')
  })

  test('[F72] its answer keeps number, arrival and tier, shows old beside new, and starts the period again', async ({ client, assert }) => {
    const { home, user, line, claim } = await givenReturned()
    const before = await Claim.findOrFail(claim.id)
    const standing = await EvidenceFile.query().where({ claimId: claim.id, documentCode: 'business-proof' }).firstOrFail()
    await client.post(`${home}/files`).loginAs(user).withCsrfToken().accept('json').fields({ document: 'business-proof', replaces: String(standing.id) }).file('file', pdf('clear'), { filename: '確定申告.pdf' })
    freezeClock(Date.parse('2027-03-01T05:00:00Z'))
    const blind = await client.post(`${home}/resubmission`).loginAs(user).withCsrfToken().form({ [`${line}.amount`]: '240,000' }).redirects(0)
    blind.assertStatus(409)
    blind.assertTextIncludes('別の画面で変更されています')
    const _seen = JSON.stringify({ base: 99, values: { [`${line}.amount`]: '300000' } })
    const answer = await client.post(`${home}/resubmission`).loginAs(user).withCsrfToken().form({ _seen, [`${line}.amount`]: '240,000' }).redirects(0)
    answer.assertHeader('location', home)

    const after = await Claim.findOrFail(claim.id)
    assert.equal(after.state, 'submitted')
    assert.deepEqual([after.number, after.arrivedOn, after.tier, after.submittedAt?.toISO()], [before.number, before.arrivedOn, before.tier, before.submittedAt?.toISO()])
    assert.equal(after.claimedAmount, 160_000)
    assert.isNull(after.dueDaysLeft)
    assert.isTrue(after.dueOn! > day('2027-03-01'))
    assert.equal((await CostItem.query().where({ claimId: claim.id, stage: 'application' }).firstOrFail()).enteredAmount, 240_000)
    assert.equal((await budgetPosition(claim.programmeTermsId)).reserved, 160_000)

    const items = await CorrectionItem.query().orderBy('id')
    assert.equal(items[0]!.oldValue.fields[`${line}.amount`], '300000')
    assert.equal(items[0]!.newValue.fields[`${line}.amount`], '240,000')
    assert.notEqual(items[1]!.oldValue.files[0].sha256, items[1]!.newValue.files[0].sha256)
    assert.isNotNull((await CorrectionRequest.firstOrFail()).answeredAt)
    const receipts = await db.from('notices').where({ claim_id: claim.id, kind: 'receipt' })
    assert.lengthOf(receipts, 2)
  })

  test('[F72] is not sent while one of its places is wrong; what was typed stays', async ({ client, assert }) => {
    const { home, user, line, claim, applicant } = await givenReturned()
    const answer = await client.post(`${home}/resubmission`).loginAs(user).withCsrfToken().form({ [`${line}.amount`]: '' , _seen: JSON.stringify({ base: 99, values: { [`${line}.amount`]: '300000' } }) }).redirects(0)
    answer.assertHeader('location', `${home}/correction?check=1`)
    const page = await client.get(`${home}/correction?check=1`).loginAs(user)
    page.assertTextIncludes('＊ 費用1：金額を入れてください。')

    await assert.rejects(() => resubmitClaim(claim.id, applicant), /problems_left/)
    assert.equal((await Claim.findOrFail(claim.id)).state, 'returned')
  })

  test('[F72] answered twice is answered once', async ({ client, assert }) => {
    const { home, user, claim } = await givenReturned()
    const click = () => client.post(`${home}/resubmission`).loginAs(user).withCsrfToken().form({}).redirects(0)
    await click()
    const second = await click()

    assert.include(noticeOf(second), 'できません')
    assert.lengthOf(await db.from('claim_events').where({ claim_id: claim.id, step: 'resubmit' }), 1)
  })
})
