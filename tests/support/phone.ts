/** Somebody on a phone, signed in, reading Japanese. */
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import type User from '#models/user'
import { PASSWORD } from '#tests/support/people'

const WIDTH = { width: 390, height: 844 }

export const portal = () => `http://localhost:${process.env.PORT}`

export async function onPhone(browser: Browser, { email }: User, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: WIDTH, locale: 'ja-JP', ...options })).newPage()
  await page.goto(`${portal()}/sign-in?to=${path}`)
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.locator('main form:has([name=password]) button[type=submit]').first().click()
  await page.waitForURL(`**${path}`)

  return page
}
