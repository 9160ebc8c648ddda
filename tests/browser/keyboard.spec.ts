import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import Claim from '#models/claim'
import Letter from '#models/letter'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { Keyboard } from '#tests/support/keyboard'

const base = () => `http://localhost:${process.env.PORT}`
const EMAIL = 'keyboard@company.test'
const SINCE: [string, string, string] = ['2015', '04', '01']

for (const width of [1280, 390]) {
  test.group(`The company's way by keyboard, ${width} px`, (group) => {
    group.each.setup(() => freezeClock())
    group.each.setup(() => freshDatabase())
    group.each.setup(() => limiter.clear())

    test('[F117] from the estimate to the receipt, without a mouse', async ({ browser, assert }) => {
      const page = await (await browser.newContext({ viewport: { width, height: 900 }, locale: 'ja-JP' })).newPage()
      const keys = new Keyboard(page)
      await page.goto(`${base()}/estimate/recruitment-cost`)
      await estimate(keys)
      await signUp(keys)
      await keys.press('事業者を登録する')
      await keys.type('corporateNumber', '8000012010038')
      await keys.type('name', '株式会社みなと商店')
      await keys.press('この事業者を登録する')
      const begin = page.url()
      await page.goto(begin.replace(/\/claims\/new.*/, '/profile'))
      await fillProfile(keys)
      await page.goto(begin)
      await keys.press('申請書を作りはじめる')
      await fillClaim(keys)

      await page.getByText('区が書類を確認しています。').waitFor()
      const claim = await Claim.query().firstOrFail()
      assert.deepEqual([claim.state, claim.claimedAmount], ['submitted', 200_000])
      assert.lengthOf(await db.from('claim_events').where('claim_id', claim.id), 1)
    })
  })
}

async function estimate(keys: Keyboard) {
  await keys.choose('kind', 'corporation')
  await keys.choose('industry', '76')
  await keys.type('capital', '3000000')
  await keys.type('regularEmployees', '5')
  await keys.choose('headOfficeInWard', 'yes')
  await keys.choose('mainOfficeInWard', 'yes')
  await keys.date('openedInWardOn', SINCE)
  await keys.reach(`one.id === 'f-declarations-none'`)
  await keys.page.keyboard.press('Space')
  await keys.type('costs[1][amount]', '300000')
  await keys.press('試算する')
  await keys.press('この内容で申請をはじめる')
}

async function signUp(keys: Keyboard) {
  await keys.type('name', '港 花子')
  await keys.type('email', EMAIL)
  await keys.type('password', 'a-long-password')
  await keys.press('登録して確認メールを受け取る')
  const { data } = await Letter.query().where('to', EMAIL).firstOrFail()
  await keys.page.goto(`${base()}${(data as { path: string }).path}`)
  await keys.press('確認して始める')
}

async function fillProfile(keys: Keyboard) {
  await keys.choose('form', 'company')
  await keys.type('nameKana', 'カブシキガイシャミナトショウテン')
  await keys.type('representativeTitle', '代表取締役')
  await keys.type('representativeName', '港 花子')
  await keys.type('telephone', '03-1234-5678')
  for (const office of ['headOffice', 'mainOffice']) {
    await keys.type(`${office}PostalCode`, '105-0014')
    await keys.type(`${office}Address`, '東京都港区芝一丁目1番1号')
    await keys.date(`${office}Since`, SINCE)
  }
  await keys.choose('virtualOffice', '0')
  await keys.type('postalCode', '105-0014')
  await keys.type('postalAddress', '東京都港区芝一丁目1番1号')
  await keys.press('保存する')
}

async function fillClaim(keys: Keyboard) {
  await keys.tick('company.confirmed')
  await keys.press('保存して次へ')
  await keys.press('保存して次へ')
  await keys.type('.vendor', '株式会社みなと求人')
  await keys.type('.item', '求人広告掲載料')
  await keys.press('保存して次へ')
  await keys.attachRequired()
  await keys.press('保存して次へ')
  for (const box of await keys.page.locator('main form input[type=checkbox]').all()) await keys.tick((await box.getAttribute('name'))!)
  await keys.press('申請する')
}
