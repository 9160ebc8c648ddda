import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import type { Browser, Page } from 'playwright'
import BankAccount from '#models/bank_account'
import Claim from '#models/claim'
import EvidenceFile from '#models/evidence_file'
import { pdf } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { givenReturnedClaim, turnOf } from '#tests/support/companys_turn'
import { freshDatabase } from '#tests/support/database'
import { givenFinalisedClaim, givenGrantedClaim } from '#tests/support/office'
import { PASSWORD } from '#tests/support/people'

const base = () => `http://localhost:${process.env.PORT}`
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const follow = (page: Page, name: string) => page.getByRole('link', { name }).first().click()
const paper = (name: string) => ({ name: '書類.pdf', mimeType: 'application/pdf', buffer: pdf(name) })

/** Signed in with a browser that runs no script, at the page of the case. */
async function at(browser: Browser, given: Parameters<typeof turnOf>[0]) {
  const { home, email } = await turnOf(given)
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })).newPage()
  await page.goto(`${base()}/sign-in?to=${home}`)
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(PASSWORD)
  await press(page, 'ログインする')
  await page.waitForURL(`**${home}`)
  return page
}

async function enclose(page: Page) {
  for (const input of await page.locator('[data-upload]:has(.mark-required) input[type=file]').all()) await input.setInputFiles(paper((await input.getAttribute('name'))!))
}

test.group('After the receipt, without JavaScript', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())
  group.each.setup(() => limiter.clear())

  test('[F117] [F72] a correction is answered', async ({ browser, assert }) => {
    const { claim, ...given } = await givenReturnedClaim()
    const page = await at(browser, { claim, ...given })
    await follow(page, '直すところを見る')
    await page.locator('[name$=".amount"]').fill('３００，０００')
    await page.locator('[name="document_advertising-estimate"]').setInputFiles(paper('legible'))
    await press(page, '直した内容を送る')

    await page.getByText('区が書類を確認しています。').waitFor()
    const { state, claimedAmount } = await Claim.findOrFail(claim.id)
    assert.deepEqual([state, claimedAmount], ['submitted', 200_000])
    assert.lengthOf(await EvidenceFile.query().where({ claimId: claim.id, documentCode: 'advertising-estimate' }), 2)
  })

  test('[F117] [P1] the performance is reported', async ({ browser, assert }) => {
    const { claim, ...given } = await givenGrantedClaim()
    const page = await at(browser, { claim, ...given })
    await press(page, '報告をはじめる')
    await page.locator('[name$=".invoiceNumber"]').fill('R-2026-1')
    for (const field of ['invoiceOn', 'paidOn']) await page.locator(`[name$=".${field}"]`).fill('2026-09-10')
    await enclose(page)
    await press(page, '保存して次へ')
    await enclose(page)
    await press(page, '保存して次へ')
    await press(page, '報告する')

    await page.getByText('区が報告を確認しています。').waitFor()
    assert.equal((await Claim.findOrFail(claim.id)).state, 'reported')
  })

  test('[F117] [P1] the account is registered on the way, and payment requested', async ({ browser, assert }) => {
    const { claim, ...given } = await givenFinalisedClaim()
    const page = await at(browser, { claim, ...given })
    await follow(page, '支払を請求する')
    await follow(page, '口座を登録する')
    for (const code of ['0005', '001']) {
      await page.locator('[name=text]').fill(code)
      await press(page, '探す')
      await page.locator('[data-suggestions] a').first().click()
    }
    await page.locator('[name=accountNumber]').fill('１２３４５６')
    await page.locator('[name=holder]').fill('カ）ミナトショウテン')
    await press(page, '名義の表記を確かめる')
    await page.getByText('ｶ)ﾐﾅﾄｼﾖｳﾃﾝ').waitFor()
    await page.locator('[name=current_password]').fill(PASSWORD)
    await press(page, 'この口座を登録する')
    await press(page, 'この口座に請求する')

    await page.getByText('支払の準備をしています（200,000円）。').waitFor()
    assert.equal((await Claim.findOrFail(claim.id)).state, 'payment_requested')
    const { accountNumber, holderKana } = await BankAccount.firstOrFail()
    assert.deepEqual([accountNumber, holderKana], ['0123456', 'ｶ)ﾐﾅﾄｼﾖｳﾃﾝ'])
  })
})
