import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { requestPayment } from '#actions/claims/request_payment'
import Claim from '#models/claim'
import CostItem from '#models/cost_item'
import Draft from '#models/draft'
import EvidenceFile from '#models/evidence_file'
import PerformanceReport from '#models/performance_report'
import { linesOf } from '#rules/claims/draft_document'
import { companyClaim } from '#queries/claims/company_claim'
import { pdf, type, upload } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { givenFinalisedClaim, givenGrantedClaim } from '#tests/support/office'
import { givenCompany, givenMember } from '#tests/support/people'
import { givenAccount } from '#tests/support/payments'
import PaymentRequest from '#models/payment_request'
import db from '@adonisjs/lucid/services/db'

async function givenGranted() {
  const company = await givenCompany()
  const given = await givenGrantedClaim({ company })
  const user = await givenMember(company)
  return { ...given, user, home: `/companies/${company.id}/claims/${given.claim.id}` }
}

test.group('The report of a claim', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F80] begins with the lines and files of the application, beside what was applied for', async ({ client, assert }) => {
    const { claim, home, user } = await givenGranted()
    const page = await client.get(home).loginAs(user)
    page.assertTextIncludes('交付が決まりました（200,000円）')
    page.assertTextIncludes('報告をはじめる')

    const begin = () => client.post(`${home}/report`).loginAs(user).withCsrfToken().form({}).redirects(0)
    ;(await begin()).assertHeader('location', `${home}/sections/costs`)
    await begin()
    const draft = await Draft.query().where({ claimId: claim.id, kind: 'report' }).firstOrFail()
    assert.lengthOf(linesOf(draft.document), 1)
    const costs = await client.get(`${home}/sections/costs`).loginAs(user)
    costs.assertTextIncludes('申請したとき：300,000円')
    costs.assertTextIncludes('報告の期限は2027年3月12日')
  })

  test('[F80] asks for invoice, payment and evidence of every line, then for less than was granted gives less', async ({ client, assert }) => {
    const { claim, home, user, applicant, company } = await givenGranted()
    const send = () => client.post(`${home}/report/submission`).loginAs(user).withCsrfToken().form({}).redirects(0)
    await client.post(`${home}/report`).loginAs(user).withCsrfToken().form({}).redirects(0)
    ;(await send()).assertHeader('location', `${home}/sections/confirm?check=1`)
    const wrong = await client.get(`${home}/sections/confirm?check=1`).loginAs(user)
    for (const words of ['請求書番号を入れて', '請求日を入れて', '支払日を入れて', '証拠の書類を選んで', '書類が足りません']) wrong.assertTextIncludes(words)

    const { document } = await Draft.query().where({ claimId: claim.id, kind: 'report' }).firstOrFail()
    const { key } = linesOf(document)[0]!
    const written = { claim: await companyClaim(company.id, claim.id), actor: applicant }
    await type(written, { [`lines.${key}.amount`]: '270,000', [`lines.${key}.invoiceNumber`]: '番号なし', [`lines.${key}.invoiceOn`]: '2026/9/1', [`lines.${key}.paidOn`]: '2026年9月9日' })
    await upload(written, { lineKey: key })
    for (const documentCode of ['proof-of-payment', 'advertising-proof']) await upload(written, { documentCode }, pdf(documentCode))
    ;(await send()).assertHeader('location', home)

    const reported = await Claim.findOrFail(claim.id)
    assert.equal(reported.state, 'reported')
    assert.equal((await PerformanceReport.findByOrFail('claimId', claim.id)).eligibleCost, 270_000)
    assert.equal((await CostItem.query().where({ claimId: claim.id, stage: 'report' }).firstOrFail()).paidOn, '2026-09-09')
    assert.equal((await CostItem.query().where({ claimId: claim.id, stage: 'application' }).firstOrFail()).enteredAmount, 300_000)
    assert.isAbove((await EvidenceFile.query().where({ claimId: claim.id, stage: 'report' })).length, 2)
    const page = await client.get(home).loginAs(user)
    page.assertTextIncludes('180,000円')
    page.assertTextIncludes('区が報告を確認しています。')
  })
})

test.group('The request for payment', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('freezes the account, encrypted, and shows its last three digits', async ({ client, assert }) => {
    const company = await givenCompany()
    const { claim } = await givenFinalisedClaim({ company })
    const user = await givenMember(company)
    const home = `/companies/${company.id}/claims/${claim.id}`
    const none = await client.get(`${home}/payment-request`).loginAs(user)
    none.assertTextIncludes('口座がまだ登録されていません')
    await client.post(`${home}/payment-request`).loginAs(user).withCsrfToken().form({}).redirects(0)
    assert.equal((await Claim.findOrFail(claim.id)).state, 'finalised')

    await givenAccount(company, user, { accountNumber: '1234567', lastDigits: '567' })
    const page = await client.get(`${home}/payment-request`).loginAs(user)
    page.assertTextIncludes('****567')
    assert.notInclude(page.text(), '1234567')
    const answer = await client.post(`${home}/payment-request`).loginAs(user).withCsrfToken().form({}).redirects(0)
    answer.assertHeader('location', home)

    const stored = await db.from('payment_requests').where('claim_id', claim.id).firstOrFail()
    assert.notInclude(stored.account_number, '1234567')
    const request = await PaymentRequest.findByOrFail('claimId', claim.id)
    assert.deepEqual([request.accountNumber, request.lastDigits, Number(request.amount)], ['1234567', '567', claim.finalisedAmount])
    assert.match(request.accountFingerprint, /^[0-9a-f]{64}$/)
  })

  test('of nothing is not asked for, and refused when asked', async ({ client, assert }) => {
    const company = await givenCompany()
    const { claim, applicant } = await givenFinalisedClaim({ company, spent: 1_000 })
    const user = await givenMember(company)
    await givenAccount(company, user)
    const page = await client.get(`/companies/${company.id}/claims/${claim.id}`).loginAs(user)

    assert.equal(claim.finalisedAmount, 0)
    assert.notInclude(page.text(), '支払を請求する')
    await assert.rejects(() => requestPayment(claim.id, applicant), /nothing_to_request/)
    assert.lengthOf(await PaymentRequest.query().where('claimId', claim.id), 0)
  })
})
