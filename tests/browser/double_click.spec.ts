import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import type { Browser } from 'playwright'
import db from '@adonisjs/lucid/services/db'
import { givenDraftClaim } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { PASSWORD } from '#tests/support/people'

const base = () => `http://localhost:${process.env.PORT}`
const count = async (table: string) => Number((await db.from(table).count('* as n').first()).n)

async function confirming(browser: Browser, javaScriptEnabled: boolean) {
  const { user, home } = await givenDraftClaim()
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await page.goto(`${base()}/sign-in?to=${home}/sections/confirm`)
  await page.locator('[name=email]').fill(user.email)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.getByRole('button', { name: 'ログインする' }).first().click()
  await page.waitForURL(`**${home}/sections/confirm`)
  return { page, home }
}

test.group('A double click', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())
  group.each.setup(() => limiter.clear())

  for (const javaScriptEnabled of [true, false]) {
    test(`on the button that sends writes once, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser, assert }) => {
      const { page, home } = await confirming(browser, javaScriptEnabled)
      await page.getByRole('button', { name: '申請する', exact: true }).dblclick({ noWaitAfter: true })
      await page.waitForURL(`**${home}`)

      await page.getByText('区が書類を確認しています。').waitFor()
      for (const table of ['claim_events', 'budget_entries', 'notices', 'letters']) assert.equal(await count(table), 1, table)
    })
  }
})
