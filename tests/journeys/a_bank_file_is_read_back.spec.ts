import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { requestPayment } from '#actions/claims/request_payment'
import type BankAccount from '#models/bank_account'
import type Company from '#models/company'
import Payment from '#models/payment'
import User from '#models/user'
import { AN_AFTERNOON, freezeClock } from '#tests/support/clock'
import { givenFinalisedClaim, type PlannedCost } from '#tests/support/office'
import { givenCompany, PASSWORD } from '#tests/support/people'
import { givenAccount, givenPaymentRequested, stateOf } from '#tests/support/payments'
import { again, atDesk } from '#tests/support/road'
import { build, release, result } from '#tests/support/road_of_money'
import { parseZengin } from '#tests/support/zengin_parser'

const advertising = (amount: number): PlannedCost => ({ category: 'jobAdvertising', amount })

/** A claim that came all the way to the request, with the company's account registered before. */
async function givenRequest(company: Company, cost: PlannedCost, account?: Partial<BankAccount>) {
  const given = await givenFinalisedClaim({ company, costs: [cost] })
  if (account) await givenAccount(company, await User.findOrFail(given.applicant.id!), account)
  await requestPayment(given.claim.id, given.applicant)
  return given
}

test.group('A bank file is read back', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F84] [F86] [F87] three payees, one of them with two claims: one fails, is mended and paid by the next run', async ({ assert }) => {
    const [shop, cafe] = [await givenCompany(), await givenCompany()]
    const kitchen = await givenCompany({ name: '株式会社ミナトフーズ', nameKana: 'カブシキガイシャミナトフーズ' })
    const one = await givenRequest(shop, advertising(600_000), { bankCode: '0009', branchCode: '211', accountNumber: '0012345' })
    const two = await givenRequest(cafe, advertising(375_000), {})
    const twice = await givenRequest(cafe, advertising(75_000))
    const three = await givenRequest(kitchen, { category: 'referralFee', amount: 1_012_500 }, { bankCode: '0001', branchCode: '100', holderKana: 'ｶ)ﾐﾅﾄﾌ-ｽﾞ' })
    const [builder, releaser] = [await atDesk('accounts', 'accountant'), await atDesk('accounts', 'accountant')]
    const run = await build(builder)
    await builder.attempt('送付を承認する').catch(() => undefined)
    assert.equal((await db.from('payment_runs').firstOrFail()).state, 'built', 'the builder is offered no release')

    const { header, data, trailer } = parseZengin(await release(releaser, run))
    assert.deepEqual(
      data.map(({ bankCode, branchCode, payeeName, amount }) => [bankCode, branchCode, payeeName, Number(amount)]),
      [
        ['0001', '100', 'ｶ)ﾐﾅﾄﾌ-ｽﾞ', 675_000],
        ['0005', '001', 'ｶ)ﾐﾅﾄｼﾖｳﾃﾝ', 300_000],
        ['0009', '211', 'ｶ)ﾐﾅﾄｼﾖｳﾃﾝ', 400_000],
      ]
    )
    assert.deepEqual([Number(trailer.count), Number(trailer.total)], [3, 1_375_000])
    const payments = await Payment.query().orderBy('id')
    assert.deepEqual(
      data.map(({ customerCode1 }) => Number(customerCode1)),
      payments.map(({ id }) => id)
    )
    assert.match(header.valueDate!, /^09\d\d$/)

    const [failed, ...rest] = payments
    await result(builder, run, [[failed!.id, 675_000, 1, '口座番号相違'], ...rest.map(({ id, amount }): [number, number, 0, string] => [id, amount, 0, ''])])
    for (const { claim } of [one, two, twice]) assert.equal(await stateOf(claim), 'paid')
    assert.equal(await stateOf(three.claim), 'payment_requested')

    freezeClock(AN_AFTERNOON + 3_600_000)
    const company = await again(three.applicant)
    await company.open(`/companies/${three.company.id}/bank-account?bankCode=0001&branchCode=100`)
    await company.press('この口座を登録する', { accountNumber: '7654321', holder: 'カ）ミナトフーズ', current_password: PASSWORD })
    await company.open(`/companies/${three.company.id}/claims/${three.claim.id}/payment-request`)
    company.mustSay('口座番号相違')
    await company.press('この口座で手続を続ける')

    const next = await build(builder)
    const mended = parseZengin(await release(releaser, next))
    assert.deepEqual(
      mended.data.map(({ accountNumber, amount }) => [accountNumber, Number(amount)]),
      [['7654321', 675_000]]
    )
    await result(builder, next, [[Number(mended.data[0]!.customerCode1), 675_000, 0, '']])
    assert.equal(await stateOf(three.claim), 'paid')
    const paid = await db.from('budget_entries').where('kind', 'pay')
    assert.equal(paid.reduce((sum, { amount }) => sum + Number(amount), 0), 1_375_000)
  })

  test('[F84] a run of more than twenty claims is built by its form', async ({ assert }) => {
    const company = await givenCompany()
    for (let made = 0; made < 22; made += 1) await givenPaymentRequested({ company, amount: 10_000 + made })
    const accountant = await atDesk('accounts', 'accountant')
    await build(accountant)

    const run = await db.from('payment_runs').firstOrFail()
    assert.deepEqual([Number(run.count), Number(run.total)], [1, 220_231])
    assert.equal(Number((await db.from('payment_claims').count('* as n').first()).n), 22)
  })
})
