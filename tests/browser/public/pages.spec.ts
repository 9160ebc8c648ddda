import { test } from '@japa/runner'
import { axeComplaints } from '#tests/support/axe'

const PAGES = ['/', '/plan', '/accessibility', '/privacy', '/sign-in', '/nowhere']
const base = () => `http://localhost:${process.env.PORT}`

test.group('Public pages in a browser', () => {
  for (const prefix of ['', '/en']) {
    for (const width of [390, 1024, 1280]) {
      test(`[F117] axe finds nothing and nothing overflows: ${prefix || '/ja'}, ${width} px`, async ({ browser, assert }) => {
        const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage()
        for (const path of PAGES) {
          await page.goto(`${base()}${prefix}${path}`)
          const violations = await axeComplaints(page)
          const excess = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

          assert.deepEqual(violations, [], path)
          assert.equal(excess, 0, `${path} is wider than the screen`)
        }
      })
    }
  }

  test('the menu of a phone folds with JavaScript and stands open without', async ({ browser, assert }) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled })).newPage()
      await page.goto(base())
      const estimate = page.getByRole('navigation').getByRole('link', { name: '補助金の試算' })

      assert.equal(await estimate.isVisible(), !javaScriptEnabled)
      if (javaScriptEnabled) await page.getByText('メニュー').click()
      assert.isTrue(await estimate.isVisible())
    }
  })

  test('the first Tab offers to skip to the main content', async ({ browser, assert }) => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(base())
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')

    assert.equal(await page.evaluate('document.activeElement.id'), 'main')
  })

  test('a refused form is read from its summary, and each error leads to its field', async ({ browser, assert }) => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${base()}/sign-in`)
    await page.getByRole('button', { name: 'ログインする' }).first().click()
    const summary = page.locator('[data-error-summary]')
    await summary.waitFor()

    assert.isTrue(await summary.evaluate((element) => element.matches(':focus')))
    await summary.getByRole('link').first().click()
    assert.equal(await page.evaluate('document.activeElement.id'), 'f-email')
    assert.equal(await page.locator('#f-email').getAttribute('aria-invalid'), 'true')
  })
})
