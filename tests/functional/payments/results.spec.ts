import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { buildRun } from '#actions/payments/build_run'
import { releaseRun } from '#actions/payments/release_run'
import { settleRun } from '#actions/payments/settle_run'
import { correctAccount } from '#actions/claims/request_payment'
import Notice from '#models/notice'
import Payment from '#models/payment'
import type PaymentRun from '#models/payment_run'
import type User from '#models/user'
import { budgetPosition } from '#queries/claims/budget_position'
import { noticeOf } from '#tests/support/flash'
import { givenStaff } from '#tests/support/people'
import { givenPaymentRequested, nextValueDay, reauthenticated, stateOf, type RequestedPayment } from '#tests/support/payments'
import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

const HEADER = 'payment,amount,result,reason'

const send = (client: ApiClient, by: User, run: PaymentRun, content: string | Buffer) =>
  client
    .post(`/office/accounts/runs/${run.id}/result`)
    .loginAs(by)
    .withSession(reauthenticated(by))
    .withCsrfToken()
    .file('file', Buffer.from(content as string), { filename: 'result.csv', contentType: 'text/csv' })
    .redirects(0)

const counts = async () => {
  const tables = ['claim_events', 'payment_run_events', 'budget_entries', 'notices', 'letters']
  return Promise.all(tables.map(async (table) => Number((await db.from(table).count('* as n').first()).n)))
}

test.group('Results of the bank', (group) => {
  let builder: User
  let releaser: User
  let paid: RequestedPayment
  let failed: RequestedPayment
  let run: PaymentRun
  let payments: Payment[]

  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    builder = await givenStaff('accounts', 'accountant')
    releaser = await givenStaff('accounts', 'accountant')
    paid = await givenPaymentRequested({ amount: 400_000 })
    failed = await givenPaymentRequested({ amount: 675_000 })
    const fiscalYear = FiscalYear.containing(today()).year
    run = await buildRun({ fiscalYear, valueOn: nextValueDay() }, { id: builder.id, as: 'accountant' })
    await releaseRun(run.id, { id: releaser.id, as: 'accountant' })
    payments = await Payment.query().where('paymentRunId', run.id).orderBy('id')
  })

  const answer = () => [HEADER, `${payments[0]!.id},400000,0,`, `${payments[1]!.id},675000,1,口座番号相違`].join('\n')

  test('[F87] marks paid and failed line by line: budget, papers, letters, and the failed one back to its case', async ({ client, assert }) => {
    const before = await budgetPosition(paid.claim.programmeTermsId)
    const response = await send(client, builder, run, answer())
    response.assertHeader('location', `/office/accounts/runs/${run.id}`)

    assert.equal((await run.refresh()).state, 'settled')
    assert.equal(await stateOf(paid.claim), 'paid')
    assert.equal(await stateOf(failed.claim), 'payment_requested')
    const after = await budgetPosition(paid.claim.programmeTermsId)
    assert.equal(after.paid - before.paid, 400_000)
    assert.equal(after.committed - before.committed, -400_000)

    const live = await db.from('payment_claims').orderBy('id').select('live_claim_id')
    assert.deepEqual(live.map(({ live_claim_id: id }) => id), [paid.claim.id, null])
    const paper = await Notice.query().where({ claimId: paid.claim.id, kind: 'payment' }).firstOrFail()
    assert.include(JSON.stringify(paper.data.papers.ja), '400,000円')
    const letters = await db.from('letters').whereIn('template', ['payment_made', 'payment_failed']).orderBy('template')
    assert.deepEqual(letters.map(({ to }) => to), [failed.applicant.email, paid.applicant.email])
    assert.equal((await Payment.findOrFail(payments[1]!.id)).failureReason, '口座番号相違')
  })

  test('[F87] the same result a second time is refused and changes nothing', async ({ client, assert }) => {
    await send(client, builder, run, answer())
    const before = await counts()
    assert.include(noticeOf(await send(client, releaser, run, answer())), '結果取込済')
    assert.deepEqual(await counts(), before)
  })

  test('[F87] one wrong line and nothing is written; every problem is listed with its line', async ({ client, assert }) => {
    const before = await counts()
    const response = await send(client, builder, run, [HEADER, `${payments[0]!.id},400000,0,`, `${payments[1]!.id},1,0,`, '99999,1,0,'].join('\n'))
    assert.include(noticeOf(response), '2か所')
    assert.deepEqual(await counts(), before)
    assert.equal(await stateOf(paid.claim), 'in_payment')

    const resultProblems = response.flashMessage('resultProblems') as unknown as { line: number; why: string }[]
    assert.deepEqual(resultProblems.map(({ line, why }) => [line, why]), [[3, 'amount_differs'], [4, 'unknown_payment']])
    const page = await client.get(`/office/accounts/runs/${run.id}`).loginAs(builder).withFlashMessages({ resultProblems })
    assert.include(page.text(), '3行目: 金額「1」が、振込額（675000円）と違います。')
    page.assertStatus(200)
  })

  test('[F87] a result in CP932 keeps its reason', async ({ client, assert }) => {
    const reason = Buffer.from([0x8c, 0xfb, 0x8d, 0xc0, 0x91, 0x8a, 0x88, 0xe1])
    const head = Buffer.from([HEADER, `${payments[0]!.id},400000,0,`, `${payments[1]!.id},675000,1,`].join('\r\n'))
    await send(client, builder, run, Buffer.concat([head, reason]))
    assert.equal((await Payment.findOrFail(payments[1]!.id)).failureReason, '口座相違')
  })

  test('[F87] a failed claim waits for its account, then is paid once by the next run', async ({ client, assert }) => {
    await send(client, builder, run, answer())
    const fiscalYear = FiscalYear.containing(today()).year
    const next = () => buildRun({ fiscalYear, valueOn: nextValueDay() }, { id: builder.id, as: 'accountant' })
    await assert.rejects(next, 'payment_account_awaited')

    await correctAccount(failed.claim.id, { id: failed.applicant.id, as: 'applicant', companyId: failed.company.id })
    const second = await next()
    await releaseRun(second.id, { id: releaser.id, as: 'accountant' })
    const [payment] = await Payment.query().where('paymentRunId', second.id)
    await settleRun(second.id, `${HEADER}\n${payment!.id},675000,0,\n`, { id: releaser.id, as: 'accountant' })

    assert.equal(await stateOf(failed.claim), 'paid')
    const paidEntries = await db.from('budget_entries').where({ claim_id: failed.claim.id, kind: 'pay' })
    assert.lengthOf(paidEntries, 1)
  })

  test('[F87] a run that is not released takes no result', async ({ client, assert }) => {
    const third = await givenPaymentRequested({ amount: 10_000 })
    const fiscalYear = FiscalYear.containing(today()).year
    const built = await buildRun({ fiscalYear, valueOn: nextValueDay(), claims: [third.claim.id] }, { id: builder.id, as: 'accountant' })
    const [payment] = await Payment.query().where('paymentRunId', built.id)
    await send(client, builder, built, `${HEADER}\n${payment!.id},10000,0,\n`)
    assert.equal(await stateOf(third.claim), 'in_payment')
    assert.equal((await built.refresh()).state, 'built')
  })

  test('[F87] hostile files are refused: {what}')
    .with([
      { what: 'nothing', content: '' },
      { what: 'a picture', content: '\x89PNG\r\n\x1a\n\0\0\0' },
      { what: 'a million commas', content: ','.repeat(1_000_000) },
      { what: 'an open quotation mark', content: `${HEADER}\n"${'a'.repeat(200_000)}` },
    ])
    .run(async ({ client, assert }, { content }) => {
      const before = await counts()
      const response = await send(client, builder, run, content)
      assert.equal(response.status(), 302)
      assert.deepEqual(await counts(), before)
    })
})
