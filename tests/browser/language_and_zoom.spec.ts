import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import type { Browser, BrowserContextOptions } from 'playwright'
import { freezeClock } from '#tests/support/clock'
import { turnOf } from '#tests/support/companys_turn'
import { freshDatabase } from '#tests/support/database'
import { givenFinalisedClaim } from '#tests/support/office'
import { PASSWORD } from '#tests/support/people'

const base = () => `http://localhost:${process.env.PORT}`
/** What a window of 1280 px shows at 200 %. */
const ENLARGED: BrowserContextOptions = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }

/** A member at the page of a finalised case. */
async function signedIn(browser: Browser, options: BrowserContextOptions = {}) {
  const { home, email } = await turnOf(await givenFinalisedClaim())
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(`${base()}/sign-in?to=${home}`)
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.locator('main form:has([name=password]) button[type=submit]').first().click()
  await page.waitForURL(`**${home}`)
  return { page, home, company: home.split('/claims')[0]! }
}

test.group('Language and zoom', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())
  group.each.setup(() => limiter.clear())

  test('[F117] the switch of the language keeps the page with what was asked of it, and leads back', async ({ browser, assert }) => {
    const { page, home, company } = await signedIn(browser)
    for (const path of ['/estimate/recruitment-cost?kind=corporation&industry=76', home, `${company}/bank-account?bankCode=0005&text=001`]) {
      await page.goto(`${base()}${path}`)
      for (const [language, address] of [['en', `/en${path}`], ['ja', path]] as const) {
        await page.locator(`header a[hreflang=${language}]`).click()
        await page.waitForURL(`${base()}${address}`)
        assert.equal(await page.locator('html').getAttribute('lang'), language)
        assert.equal(await page.locator('h1').count(), 1)
      }
    }
  })

  test('[F117] at 200 % no page scrolls sideways, in either language', async ({ browser, assert }) => {
    const { page, home, company } = await signedIn(browser, ENLARGED)
    const paths = ['/', '/estimate/recruitment-cost', home, `${home}/payment-request`, `${company}/profile`, `${company}/bank-account?bankCode=0005&branchCode=001`]
    for (const path of ['', '/en'].flatMap((prefix) => paths.map((one) => `${prefix}${one}`))) {
      await page.goto(`${base()}${path}`)
      const excess = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      assert.equal(excess, 0, path)
    }
  })
})
