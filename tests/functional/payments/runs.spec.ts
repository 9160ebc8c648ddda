import db from '@adonisjs/lucid/services/db'
import drive from '@adonisjs/drive/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import PaymentRun from '#models/payment_run'
import Payment from '#models/payment'
import type User from '#models/user'
import { freezeClock } from '#tests/support/clock'
import { parseZengin } from '#tests/support/zengin_parser'
import { noticeOf } from '#tests/support/flash'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import { givenPaymentRequested, nextValueDay, reauthenticated, stateOf, type RequestedPayment } from '#tests/support/payments'
import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

const fiscalYear = () => FiscalYear.containing(today()).year

const build = (client: ApiClient, by: User, requests: RequestedPayment[], more: Record<string, unknown> = {}) =>
  client
    .post('/office/accounts/runs')
    .loginAs(by)
    .withSession(reauthenticated(by))
    .withCsrfToken()
    .form({ fiscalYear: fiscalYear(), valueOn: nextValueDay(), 'claims[]': requests.map(({ claim }) => claim.id), ...more })
    .redirects(0)

const act = (client: ApiClient, by: User, run: PaymentRun, what: string, form: Record<string, unknown> = {}) =>
  client.post(`/office/accounts/runs/${run.id}/${what}`).loginAs(by).withSession(reauthenticated(by)).withCsrfToken().form(form).redirects(0)

const take = (client: ApiClient, by: User, run: PaymentRun) =>
  client.get(`/office/accounts/runs/${run.id}/file`).loginAs(by).withSession(reauthenticated(by)).redirects(0)

const bytesOf = (answer: { body(): unknown }) => Buffer.from(answer.body() as Uint8Array)

test.group('Payment runs', (group) => {
  let builder: User
  let releaser: User
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    builder = await givenStaff('accounts', 'accountant')
    releaser = await givenStaff('accounts', 'accountant')
  })

  test('[F84][F86] three payees, one of them with two claims: built, released by another, read back', async ({ client, assert }) => {
    const first = await givenPaymentRequested({ amount: 400_000, account: { bankCode: '0009', branchCode: '211', accountNumber: '0012345' } })
    const second = await givenPaymentRequested({ amount: 250_000 })
    const again = await givenPaymentRequested({ company: second.company, amount: 50_000 })
    const third = await givenPaymentRequested({ amount: 675_000, account: { bankCode: '0001', branchCode: '100', accountType: '2' } })

    const built = await build(client, builder, [first, second, again, third])
    const run = await PaymentRun.query().orderBy('id', 'desc').firstOrFail()
    built.assertHeader('location', `/office/accounts/runs/${run.id}`)
    assert.include(run.$attributes, { state: 'built', count: 3, total: 1_375_000, builtById: builder.id })
    assert.equal(await stateOf(again.claim), 'in_payment')

    await act(client, releaser, run, 'release')
    await run.refresh()
    assert.include(run.$attributes, { state: 'released', releasedById: releaser.id })

    const file = bytesOf(await take(client, releaser, run))
    assert.notInclude(await drive.use().get(run.fileKey!), '0012345', 'nobody reads an account number on the disk')
    assert.isTrue(file.equals(bytesOf(await take(client, builder, run))), 'the same bytes every time')
    const { header, data, trailer } = parseZengin(file)
    assert.equal(header.valueDate, run.valueOn.slice(5).replace('-', ''))
    assert.deepEqual(data.map(({ bankCode }) => bankCode), ['0001', '0005', '0009'])
    assert.deepEqual(data.map(({ amount }) => Number(amount)), [675_000, 300_000, 400_000])
    assert.equal(data[2]!.accountNumber, '0012345')
    assert.equal(data[1]!.payeeName, 'ｶ)ﾐﾅﾄｼﾖｳﾃﾝ')
    assert.equal(Number(trailer.total), 1_375_000)
    const payments = await Payment.query().where('paymentRunId', run.id).orderBy('id')
    assert.deepEqual(data.map(({ customerCode1 }) => customerCode1), payments.map(({ id }) => String(id).padStart(10, '0')))
    assert.isTrue(data.every(({ customerCode2 }) => customerCode2 === '0000000000'))

    const downloads = await db.from('file_downloads').where('payment_run_id', run.id).orderBy('id')
    assert.deepEqual(downloads.map(({ user_id: id }) => id), [releaser.id, builder.id])
    assert.equal(downloads[0].sha256, run.fileSha256)
  })

  test('[N18][F84] who built a run cannot release it, and there is no file until it is released', async ({ client, assert }) => {
    await build(client, builder, [await givenPaymentRequested()])
    const run = await PaymentRun.query().orderBy('id', 'desc').firstOrFail()

    const answer = await act(client, builder, run, 'release')
    assert.include(noticeOf(answer), '作成した人')
    assert.equal((await run.refresh()).state, 'built')
    assert.isNull(run.fileKey)

    await take(client, releaser, run)
    assert.equal(Number((await db.from('file_downloads').count('* as n').first()).n), 0)
  })

  test('[N18] who worked on a case, or belongs to its company, can neither build nor release', async ({ client, assert }) => {
    const request = await givenPaymentRequested()
    await db.table('case_functions').insert({ subject_type: 'claim', subject_id: request.claim.id, user_id: builder.id, held: 'case_worker', since: '2026-01-01 00:00:00.000' })
    assert.include(noticeOf(await build(client, builder, [request])), '別の役割')

    const member = await givenStaff('accounts', 'accountant', await givenMember(request.company, 'employee'))
    assert.include(noticeOf(await build(client, member, [request])), '所属する')
    assert.equal(await stateOf(request.claim), 'payment_requested')

    await build(client, releaser, [request])
    const run = await PaymentRun.query().orderBy('id', 'desc').firstOrFail()
    assert.include(noticeOf(await act(client, builder, run, 'release')), '別の役割')
    assert.include(noticeOf(await act(client, member, run, 'release')), '所属する')
    assert.equal((await run.refresh()).state, 'built')
  })

  test('[F84][F85] a run with {why} is refused, and nothing is written')
    .with([
      { why: 'an unknown bank', account: { bankCode: '9999' }, says: '銀行番号' },
      { why: 'an unknown branch', account: { branchCode: '999' }, says: '支店番号' },
      { why: 'a holder that is not the company', account: { holderKana: 'ﾔﾏﾀﾞ ﾀﾛ-' }, says: '口座名義' },
    ])
    .run(async ({ client, assert }, { account, says }) => {
      const good = await givenPaymentRequested()
      const bad = await givenPaymentRequested({ account })
      assert.include(noticeOf(await build(client, builder, [good, bad])), says)

      for (const table of ['payment_runs', 'payments', 'payment_claims', 'case_functions']) {
        assert.equal(Number((await db.from(table).count('* as n').first()).n), 0, table)
      }
      assert.equal(await stateOf(good.claim), 'payment_requested')
    })

  test('[F84] the value date is a bank business day, the budget the right year’s, and something must be chosen', async ({ client, assert }) => {
    const request = await givenPaymentRequested()
    for (const wrong of [{ valueOn: today() }, { valueOn: '2026-02-30' }, { valueOn: 'soon' }, { 'claims[]': [] }, { 'claims[]': [999_999] }, { fiscalYear: fiscalYear() - 1 }]) {
      await build(client, builder, [request], wrong)
    }
    assert.equal(Number((await db.from('payment_runs').count('* as n').first()).n), 0)
  })

  test('[F84] in April the old year is paid from its own budget, apart from the new year’s', async ({ client, assert, cleanup }) => {
    cleanup(freezeClock(Date.parse('2027-04-20T03:00:00Z')))
    const old = await givenPaymentRequested({ fiscalYear: 2026 })
    await build(client, builder, [old], { fiscalYear: 2027 })
    assert.equal(await stateOf(old.claim), 'payment_requested')

    await build(client, builder, [old], { fiscalYear: 2026 })
    assert.equal(await stateOf(old.claim), 'in_payment')
    assert.include((await PaymentRun.query().firstOrFail()).$attributes, { fiscalYear: 2026, valueOn: nextValueDay(), serial: 1 })
  })

  test('[F84] in June the old year’s budget is closed', async ({ client, assert, cleanup }) => {
    cleanup(freezeClock(Date.parse('2027-06-01T03:00:00Z')))
    const late = await givenPaymentRequested({ fiscalYear: 2026 })
    const refused = await build(client, builder, [late], { fiscalYear: 2026 })
    assert.include(noticeOf(refused), '令和8年度')
    assert.equal(await stateOf(late.claim), 'payment_requested')
  })

  test('[F84] a claim in a run cannot enter another; discarded, it can', async ({ client, assert }) => {
    const request = await givenPaymentRequested()
    await build(client, builder, [request])
    assert.include(noticeOf(await build(client, releaser, [request])), '支払えないもの')

    const run = await PaymentRun.query().orderBy('id', 'desc').firstOrFail()
    await act(client, builder, run, 'discard', { reason: '日付を間違えたため' })
    assert.equal((await run.refresh()).state, 'discarded')
    assert.equal(await stateOf(request.claim), 'payment_requested')

    await build(client, builder, [request])
    assert.equal((await db.from('payment_runs').max('serial as n').first()).n, 2)
    assert.include(noticeOf(await act(client, releaser, run, 'release')), '取りやめ')
  })

  test('[F84] the desk is the accountants’ alone, and money asks for the password', async ({ client, assert }) => {
    const request = await givenPaymentRequested()
    const clerk = await givenStaff('claims', 'clerk')
    for (const path of ['/office/accounts', '/office/accounts/runs/1']) (await client.get(path).loginAs(clerk).redirects(0)).assertStatus(404)
    ;(await client.get('/office/accounts').loginAs(request.applicant).redirects(0)).assertStatus(404)

    const stale = await client
      .post('/office/accounts/runs')
      .loginAs(builder)
      .withCsrfToken()
      .form({ fiscalYear: fiscalYear(), valueOn: nextValueDay(), 'claims[]': [request.claim.id] })
      .redirects(0)
    stale.assertHeader('location', '/reauthentication')
    assert.equal(await stateOf(request.claim), 'payment_requested')
    ;(await client.get('/office/accounts/runs/4711').loginAs(builder).redirects(0)).assertStatus(404)
  })

  test('[F85] accountants see the whole account; the number is encrypted where it is kept', async ({ client, assert }) => {
    const company = await givenCompany({ name: '<b>株式会社みなと商店</b>' })
    const request = await givenPaymentRequested({ company, account: { accountNumber: '7654321' } })
    const list = await client.get('/office/accounts').loginAs(builder)
    list.assertStatus(200)
    assert.include(list.text(), '7654321')
    assert.include(list.text(), '&lt;b&gt;株式会社みなと商店')

    await build(client, builder, [request])
    const run = await PaymentRun.query().orderBy('id', 'desc').firstOrFail()
    for (const language of ['', '/en']) {
      const page = await client.get(`${language}/office/accounts/runs/${run.id}`).loginAs(builder)
      page.assertStatus(200)
      assert.include(page.text(), '7654321')
      assert.notInclude(page.text(), 'translation missing')
    }
    assert.notInclude((await db.from('payments').orderBy('id', 'desc').first()).account_number, '7654321')
  })
})
