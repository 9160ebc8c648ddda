import { test } from '@japa/runner'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import Claim from '#models/claim'
import Draft from '#models/draft'
import EvidenceFile from '#models/evidence_file'
import { linesOf } from '#rules/claims/draft_document'
import { axeComplaints } from '#tests/support/axe'
import { givenDraftClaim, givenOpenedClaim, pdf, type Drafted } from '#tests/support/claims'
import { freshDatabase } from '#tests/support/database'
import { freezeClock } from '#tests/support/clock'
import { PASSWORD } from '#tests/support/people'

const base = () => `http://localhost:${process.env.PORT}`

async function signIn(page: Page, { user }: Drafted) {
  await page.goto(`${base()}/sign-in`)
  await page.locator('[name=email]').fill(user.email)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.locator('main form:has([name=password]) button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
}

async function signedIn(browser: Browser, drafted: Drafted, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await signIn(page, drafted)
  return { context, page }
}

const draftOf = async ({ claim }: Drafted) => (await Draft.query().where({ claimId: claim.id }).firstOrFail()).document as Record<string, string>
const lineOf = async (drafted: Drafted) => `lines.${linesOf(await draftOf(drafted))[0]!.key}`

/** Waits for the answer to the next autosave. */
const nextSave = (page: Page) => page.waitForResponse((answer) => answer.request().method() === 'PATCH')

test.group('The form of a claim in a browser', (group) => {
  group.each.setup(() => freshDatabase())
  group.each.setup(() => freezeClock())

  test('[F41] saves as one types, and the receipt follows', async ({ browser, assert }) => {
    const drafted = await givenOpenedClaim()
    const line = await lineOf(drafted)
    const { page } = await signedIn(browser, drafted)
    await page.goto(`${base()}${drafted.home}/sections/costs`)
    await page.locator(`[name="${line}.category"]`).selectOption('jobAdvertising')
    await page.locator(`[name="${line}.tax"]`).selectOption('excluded')
    const saved = nextSave(page)
    await page.locator(`[name="${line}.amount"]`).fill('300000')
    assert.equal((await saved).status(), 200)

    await page.locator('.receipt-amount', { hasText: '200,000円' }).waitFor()
    await page.locator('[data-saved]', { hasText: '保存しました 14:00' }).waitFor()
    assert.equal((await draftOf(drafted))[`${line}.amount`]!.replace(/,/g, ''), '300000')
  })

  test('[N4] the session ends between two keystrokes; after signing in again the words are there, and saved', async ({ browser, assert }) => {
    const drafted = await givenOpenedClaim()
    const line = await lineOf(drafted)
    const { page, context } = await signedIn(browser, drafted)
    await page.goto(`${base()}${drafted.home}/sections/costs`)
    const first = nextSave(page)
    await page.locator(`[name="${line}.vendor"]`).fill('株式会社')
    await first
    await context.clearCookies()
    await page.locator(`[name="${line}.vendor"]`).fill('株式会社みなと求人')
    await page.locator('[data-saved]', { hasText: 'サインイン' }).waitFor()
    assert.equal((await draftOf(drafted))[`${line}.vendor`], '株式会社')

    await signIn(page, drafted)
    const again = nextSave(page)
    await page.goto(`${base()}${drafted.home}/sections/costs`)
    assert.equal(await page.locator(`[name="${line}.vendor"]`).inputValue(), '株式会社みなと求人')
    await again
    assert.equal((await draftOf(drafted))[`${line}.vendor`], '株式会社みなと求人')
  })

  test('[F41] a line that is cut waits and is sent when it is back', async ({ browser, assert }) => {
    const drafted = await givenOpenedClaim()
    const line = await lineOf(drafted)
    const { page, context } = await signedIn(browser, drafted)
    await page.goto(`${base()}${drafted.home}/sections/costs`)
    await context.setOffline(true)
    await page.locator(`[name="${line}.item"]`).fill('求人広告')
    await page.locator('[data-saved].is-wrong').waitFor()
    const saved = nextSave(page)
    await context.setOffline(false)
    await saved
    await page.locator('[data-saved]', { hasText: '保存しました' }).waitFor()
    assert.equal((await draftOf(drafted))[`${line}.item`], '求人広告')
  })

  test('[F41] two tabs: the later one is asked, field by field', async ({ browser, assert }) => {
    const drafted = await givenOpenedClaim()
    const line = await lineOf(drafted)
    const { page, context } = await signedIn(browser, drafted)
    const other = await context.newPage()
    for (const tab of [page, other]) await tab.goto(`${base()}${drafted.home}/sections/costs`)
    const first = nextSave(page)
    await page.locator(`[name="${line}.vendor"]`).fill('甲社')
    await first
    await other.locator(`[name="${line}.vendor"]`).fill('乙社')
    await other.getByText('別の画面で「甲社」に変更されています。').waitFor()
    const chosen = nextSave(other)
    await other.getByRole('button', { name: 'この画面の値にする' }).click()
    await chosen
    assert.equal((await draftOf(drafted))[`${line}.vendor`], '乙社')
  })

  test('[F54] a file appears when the server has proven it; a wrong one says why', async ({ browser, assert }) => {
    const drafted = await givenOpenedClaim()
    const { page } = await signedIn(browser, drafted)
    await page.goto(`${base()}${drafted.home}/sections/documents`)
    const place = page.locator('[data-document="business-proof"]')
    await place.locator('input[type=file]').setInputFiles({ name: '確定申告.pdf', mimeType: 'application/pdf', buffer: pdf() })
    await place.getByText('SHA-256').waitFor()
    await place.locator('input[type=file]').setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<svg/>') })
    await place.getByText('PDF・JPEG・PNGではありません').waitFor()

    assert.lengthOf(await EvidenceFile.query().where('claimId', drafted.claim.id), 1)
  })

  test('[F41] the whole form without JavaScript, on a phone', async ({ browser, assert }) => {
    const drafted = await givenOpenedClaim()
    const { page } = await signedIn(browser, drafted, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    await page.goto(`${base()}${drafted.home}`)
    await page.getByRole('link', { name: '続きを入力する' }).click()
    await page.getByLabel('上の内容に間違いはありません').check()
    await press('保存して次へ')
    await press('保存して次へ')
    const line = await lineOf(drafted)
    await page.locator(`[name="${line}.category"]`).selectOption('jobAdvertising')
    await page.locator(`[name="${line}.vendor"]`).fill('株式会社みなと求人')
    await page.locator(`[name="${line}.item"]`).fill('求人広告掲載料')
    await page.locator(`[name="${line}.amount"]`).fill('３００，０００')
    await page.locator(`[name="${line}.tax"]`).selectOption('excluded')
    await press('保存して次へ')
    for (const input of await page.locator('[data-upload]:has(.mark-required) input[type=file]').all()) {
      await input.setInputFiles({ name: '書類.pdf', mimeType: 'application/pdf', buffer: pdf(String(await input.getAttribute('name'))) })
    }
    await press('保存する')
    await page.getByText('必要な書類はそろっています。').waitFor()
    await press('保存して次へ')
    for (const pledge of await page.locator('main form input[type=checkbox]').all()) await pledge.check()
    await press('申請する')

    await page.getByText('区が書類を確認しています。').waitFor()
    assert.equal((await Claim.findOrFail(drafted.claim.id)).claimedAmount, 200_000)
  })

  for (const width of [390, 1280]) {
    test(`[F117] axe finds nothing on any page of the form, in both languages: ${width} px`, async ({ browser, assert }) => {
      const drafted = await givenDraftClaim({ lines: [{ category: 'referralFee', amount: '1,000,000' }] })
      const { page } = await signedIn(browser, drafted, { viewport: { width, height: 900 } })
      const paths = ['', '/withdrawal', ...['company', 'hires', 'costs', 'documents', 'confirm'].map((section) => `/sections/${section}?check=1`)]
      for (const path of ['', '/en'].flatMap((prefix) => paths.map((each) => `${prefix}${drafted.home}${each}`))) {
        await page.goto(`${base()}${path}`)
        const violations = await axeComplaints(page)
        const excess = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

        assert.deepEqual(violations, [], path)
        assert.equal(excess, 0, `${path} is wider than the screen`)
      }
    })
  }
})
