import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { adjustLine } from '#actions/claims/adjust_line'
import { requestPayment, correctAccount } from '#actions/claims/request_payment'
import { returnForCorrection } from '#actions/claims/return_for_correction'
import { resubmitReport } from '#actions/claims/resubmit_report'
import { takeStep } from '#actions/claims/take_step'
import { withdrawClaim } from '#actions/claims/withdraw_claim'
import { writeNote } from '#actions/office/write_note'
import Claim from '#models/claim'
import CostItem from '#models/cost_item'
import PaymentRequest from '#models/payment_request'
import type Company from '#models/company'
import { givenOpenedClaim } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { propose } from '#actions/approvals/propose'
import { approveAll, givenFinalisedClaim, givenGrantedClaim, givenProposedClaim, givenReportedClaim, givenSubmittedClaim, givenTakenClaim, passAll } from '#tests/support/office'
import { givenAccount } from '#tests/support/payments'
import { givenCompany, givenMember } from '#tests/support/people'
import { day } from '#values/day'
import type { Actor } from '#values/actor'

const accountant: Actor = { id: null, as: 'accountant' }
const entryOf = (target: string) => [{ target, reasonCode: 'AMOUNT-MISMATCH' as const, whatIsWrong: '金額が違います。', howToMend: '直してください。' }]
const lineOf = async (claimId: number, stage: string) => (await CostItem.query().where({ claimId, stage }).firstOrFail()).key

/** How a claim comes into each state, and the sentence its company reads there. */
const WAYS: [string, (company: Company) => Promise<{ claim: Claim }>, string][] = [
  ['draft', (company) => givenOpenedClaim({ company }), 'まだ送っていません。'],
  ['submitted', (company) => givenSubmittedClaim({ company }), '区が書類を確認しています。'],
  ['returned', async (company) => {
    const given = await givenTakenClaim({ company })
    const target = `lines.${await lineOf(given.claim.id, 'application')}.amount`
    await returnForCorrection({ id: given.claim.id, stage: 'application' }, { dueOn: day('2026-09-24'), message: null, entries: entryOf(target) }, given.clerk)
    return given
  }, '直していただきたいところがあります（1か所）。'],
  ['granted', (company) => givenGrantedClaim({ company }), '交付が決まりました（200,000円）。'],
  ['refused', async (company) => {
    const given = await givenProposedClaim({ company, step: 'refuse', reason: '要件を満たさないため', article: '第4条第3号' })
    await approveAll(given.proposal)
    return given
  }, '交付できないことになりました。'],
  ['reported', (company) => givenReportedClaim({ company }), '区が報告を確認しています。'],
  ['report_returned', async (company) => {
    const given = await givenReportedClaim({ company })
    const target = `lines.${await lineOf(given.claim.id, 'report')}.amount`
    await returnForCorrection({ id: given.claim.id, stage: 'report' }, { dueOn: day('2026-09-24'), message: null, entries: entryOf(target) }, given.clerk)
    return given
  }, '報告に直していただきたいところがあります（1か所）。'],
  ['finalised', (company) => givenFinalisedClaim({ company }), '支払う額が200,000円に決まりました。'],
  ['payment_requested', (company) => givenRequested(company), '支払の準備をしています'],
  ['in_payment', async (company) => {
    const given = await givenRequested(company)
    await takeStep(given.claim.id, 'enterRun', accountant, () => ({ run: 1, payment: 1 }))
    return given
  }, '振込の手続中です'],
  ['paid', async (company) => {
    const given = await givenRequested(company)
    await takeStep(given.claim.id, 'enterRun', accountant, () => ({ run: 1, payment: 1 }))
    await takeStep(given.claim.id, 'recordPayment', accountant, ({ row }) => ({ run: 1, payment: 1, amount: row.finalisedAmount! }))
    return given
  }, '200,000円を振り込みました。'],
  ['withdrawn', async (company) => {
    const given = await givenSubmittedClaim({ company })
    await withdrawClaim(given.claim.id, given.applicant, '採用をやめたため')
    return given
  }, 'この申請は取り下げられました。'],
]

async function givenRequested(company: Company) {
  const given = await givenFinalisedClaim({ company })
  await givenAccount(company, await givenMember(company))
  await requestPayment(given.claim.id, given.applicant)
  return given
}

test.group('The case page of a company', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  for (const [state, way, sentence] of WAYS) {
    test(`tells in its own words where a claim stands: ${state}`, async ({ client, assert }) => {
      const company = await givenCompany()
      const { claim } = await way(company)
      const user = await givenMember(company)
      assert.equal((await Claim.findOrFail(claim.id)).state, state)
      const page = await client.get(`/companies/${company.id}/claims/${claim.id}`).loginAs(user)
      const english = await client.get(`/en/companies/${company.id}/claims/${claim.id}`).loginAs(user)

      page.assertStatus(200)
      page.assertTextIncludes(sentence)
      for (const word of ['起案', '差戻', '決裁', 'translation missing', 'undefined']) assert.notInclude(page.text(), word)
      english.assertStatus(200)
      assert.notMatch(english.text(), /translation missing|undefined/)
      const buttons = page.text().match(/class="button button-primary/g) ?? []
      assert.isAtMost(buttons.length, 1, 'one thing to do now')
    })
  }

  test('[F52] tells what the office changed of a line: before, after, reason and article', async ({ client, assert }) => {
    const company = await givenCompany()
    const { claim, clerk } = await givenTakenClaim({ company })
    const user = await givenMember(company)
    await adjustLine(claim.id, await lineOf(claim.id, 'application'), { kind: 'reduce', amount: 240_000, reason: '掲載期間の一部が対象外', article: '第4条第2項' }, clerk)
    await writeNote({ type: 'claim', id: claim.id }, { kind: 'telephone', body: '社内だけのメモ' }, clerk)
    const weighed = await client.get(`/companies/${company.id}/claims/${claim.id}`).loginAs(user)
    assert.notInclude(weighed.text(), '掲載期間の一部が対象外')
    await passAll(claim.id, clerk)
    await approveAll(await propose(claim.id, { step: 'decideGrant', summary: '一部を減額する。' }, clerk))
    const page = await client.get(`/companies/${company.id}/claims/${claim.id}`).loginAs(user)

    for (const words of ['区が変更した費用', '160,000円', '300,000円', '240,000円', '掲載期間の一部が対象外', '第4条第2項']) page.assertTextIncludes(words)
    assert.notInclude(page.text(), '社内だけのメモ')
  })

  test('[F80] a corrected report is computed again, under the grant', async ({ assert }) => {
    const company = await givenCompany()
    const given = await givenReportedClaim({ company, spent: 270_000 })
    const target = `lines.${await lineOf(given.claim.id, 'report')}.amount`
    await returnForCorrection({ id: given.claim.id, stage: 'report' }, { dueOn: day('2026-09-24'), message: null, entries: entryOf(target) }, given.clerk)
    const { dueDaysLeft } = await Claim.findOrFail(given.claim.id)
    assert.isNumber(dueDaysLeft)
    await resubmitReport(given.claim.id, given.applicant)

    const claim = await Claim.findOrFail(given.claim.id)
    assert.equal(claim.state, 'reported')
    assert.isNotNull(claim.dueOn)
    assert.isNull(claim.dueDaysLeft)
  })

  test('[F87] after a failed transfer the account is mended; the earlier request is kept as superseded', async ({ client, assert }) => {
    const company = await givenCompany()
    const { claim, applicant } = await givenRequested(company)
    const user = await givenMember(company)
    const home = `/companies/${company.id}/claims/${claim.id}`
    await takeStep(claim.id, 'enterRun', accountant, () => ({ run: 1, payment: 1 }))
    await takeStep(claim.id, 'failPayment', accountant, () => ({ run: 1, payment: 1, reason: '口座名義が違います' }))
    const page = await client.get(home).loginAs(user)
    page.assertTextIncludes('振込ができませんでした。')
    page.assertTextIncludes('口座を直す')
    const form = await client.get(`${home}/payment-request`).loginAs(user)
    form.assertTextIncludes('口座名義が違います')

    await client.post(`${home}/payment-request?_method=PUT`).loginAs(user).withCsrfToken().form({}).redirects(0)
    const requests = await PaymentRequest.query().where('claimId', claim.id).orderBy('id')
    assert.deepEqual(requests.map(({ supersededAt }) => supersededAt === null), [false, true])
    assert.lengthOf(await db.from('letters').where({ key: `claim:${claim.id}:account:${requests[1]!.id}:${user.id}` }), 1)
    await correctAccount(claim.id, applicant)
    assert.lengthOf(await PaymentRequest.query().where('claimId', claim.id).whereNull('supersededAt'), 1)
  })
})
