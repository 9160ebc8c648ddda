import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import type { Browser } from 'playwright'
import BankAccount from '#models/bank_account'
import Claim from '#models/claim'
import CostItem from '#models/cost_item'
import { freezeClock } from '#tests/support/clock'
import { givenReturnedClaim, turnOf } from '#tests/support/companys_turn'
import { freshDatabase } from '#tests/support/database'
import { Keyboard } from '#tests/support/keyboard'
import { givenFinalisedClaim, givenGrantedClaim } from '#tests/support/office'
import { PASSWORD } from '#tests/support/people'

const base = () => `http://localhost:${process.env.PORT}`
const TODAY: [string, string, string] = ['2026', '09', '10']

/** Signed in on a phone's width, at the page of the case. */
async function at(browser: Browser, given: Parameters<typeof turnOf>[0]) {
  const { home, email } = await turnOf(given)
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ja-JP' })).newPage()
  const keys = new Keyboard(page)
  await page.goto(`${base()}/sign-in?to=${home}`)
  await keys.type('email', email)
  await keys.type('password', PASSWORD)
  await keys.press('ログインする')
  await page.waitForURL(`**${home}`)
  return keys
}

/** What is typed is looked for while one types; the first answer is taken. */
async function find(keys: Keyboard, code: string) {
  const found = keys.page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('text') === code)
  await keys.type('text', code)
  await found
  const first = keys.page.locator('[data-suggestions] a').first()
  await keys.press((await first.textContent())!)
}

test.group('After the receipt, by keyboard, 390 px', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())
  group.each.setup(() => limiter.clear())

  test('[F117] [F72] a correction is answered', async ({ browser, assert }) => {
    const { claim, ...given } = await givenReturnedClaim()
    const keys = await at(browser, { claim, ...given })
    await keys.press('直すところを見る')
    await keys.type('.amount', '300000')
    await keys.attach('document_advertising-estimate')
    await keys.press('直した内容を送る')

    await keys.page.getByText('区が書類を確認しています。').waitFor()
    assert.deepInclude((await Claim.findOrFail(claim.id)).serialize(), { state: 'submitted', claimedAmount: 200_000 })
  })

  test('[F117] [P1] the performance is reported', async ({ browser, assert }) => {
    const { claim, ...given } = await givenGrantedClaim()
    const keys = await at(browser, { claim, ...given })
    await keys.press('報告をはじめる')
    await keys.type('.invoiceNumber', 'R-2026-1')
    await keys.date('.invoiceOn', TODAY)
    await keys.date('.paidOn', TODAY)
    await keys.attachRequired()
    await keys.press('保存して次へ')
    await keys.attachRequired()
    await keys.press('保存して次へ')
    await keys.press('報告する')

    await keys.page.getByText('区が報告を確認しています。').waitFor()
    assert.equal((await Claim.findOrFail(claim.id)).state, 'reported')
    const { invoiceOn, paidOn } = await CostItem.query().where({ claimId: claim.id, stage: 'report' }).firstOrFail()
    assert.deepEqual([invoiceOn, paidOn], ['2026-09-10', '2026-09-10'])
  })

  test('[F117] [P1] the account is registered on the way, and payment requested', async ({ browser, assert }) => {
    const { claim, ...given } = await givenFinalisedClaim()
    const keys = await at(browser, { claim, ...given })
    await keys.press('支払を請求する')
    await keys.press('口座を登録する')
    await find(keys, '0005')
    await find(keys, '001')
    await keys.type('accountNumber', '123456')
    await keys.type('holder', 'カ）ミナトショウテン')
    await keys.page.locator('[data-holder-text]', { hasText: 'ｶ)ﾐﾅﾄｼﾖｳﾃﾝ' }).waitFor()
    await keys.type('current_password', PASSWORD)
    await keys.press('この口座を登録する')
    await keys.press('この口座に請求する')

    await keys.page.getByText('支払の準備をしています（200,000円）。').waitFor()
    assert.equal((await Claim.findOrFail(claim.id)).state, 'payment_requested')
    assert.deepInclude((await BankAccount.firstOrFail()).$attributes, { accountNumber: '0123456', holderKana: 'ｶ)ﾐﾅﾄｼﾖｳﾃﾝ' })
  })
})
