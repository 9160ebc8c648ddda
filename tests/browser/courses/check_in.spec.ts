import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import User from '#models/user'
import { checkInCode, minuteOf, typedCheckInCode } from '#services/courses/check_in_code'
import { givenClass, type Class } from '#tests/support/attendance'
import { freshDatabase } from '#tests/support/database'
import { PASSWORD, givenPerson } from '#tests/support/people'
import { now } from '#values/clock'

const base = () => `http://localhost:${process.env.PORT}`
const PHONE = { viewport: { width: 390, height: 844 } }

async function signedIn(browser: Browser, { email }: User, options: BrowserContextOptions = PHONE) {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(`${base()}/sign-in`)
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.locator('main form:has([name=password]) button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
  return page
}

/** A meeting that begins within the hour, by the real clock: the browser has no other. */
const givenMeeting = async (...names: string[]) => givenClass({ people: await Promise.all(names.map((name) => givenPerson({ name }))), inDays: 0, meetings: [12] })
const door = ({ session }: Class) => `${base()}/office/courses/sessions/${session.id}/check-in`
const codeOf = ({ enrolments, meetings }: Class, who: number) => ({ enrolmentId: enrolments[who]!.id, meetingId: meetings[0]!.id, minute: minuteOf(now()) })
const present = async ({ meetings }: Class) => (await db.from('attendances').where('meeting_id', meetings[0]!.id).where('minutes', '>', 0)).length

async function enter(page: Page, code: string) {
  await page.locator('[name=code]').fill(code)
  await page.keyboard.press('Enter')
}

test.group('Check-in in a browser', (group) => {
  group.each.setup(() => freshDatabase())

  test('[F28] on a phone: codes are answered at once, the names appear, a mistake is undone', async ({ browser, assert }) => {
    const held = await givenMeeting('港 一郎', '港 二郎')
    const page = await signedIn(browser, held.clerk)
    await page.goto(door(held))
    await enter(page, checkInCode(codeOf(held, 0)))
    await page.getByText('港 一郎さんを受付しました').waitFor()
    await page.locator('[data-last] li').first().waitFor()
    await enter(page, typedCheckInCode(codeOf(held, 1)).toLowerCase())
    await page.getByText('港 二郎さんを受付しました').waitFor()
    await page.getByText('2人／2人').waitFor()
    await enter(page, 'MJ1:1:1:1:0000000000000000')
    await page.getByText('この窓口が出したものではありません').waitFor()
    assert.equal(await present(held), 2)
    assert.equal(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), 0)

    await page.getByRole('button', { name: '港 二郎さんの受付を取り消す' }).click()
    await page.getByText('受付を取り消しました').waitFor()
    assert.equal(await present(held), 1)
  })

  test('[F28] without network the scans wait with their time, and are sent once it is back', async ({ browser, assert }) => {
    const held = await givenMeeting('港 一郎', '港 二郎')
    const page = await signedIn(browser, held.clerk)
    await page.goto(door(held))
    await page.locator('.scanner').waitFor()
    await page.context().setOffline(true)
    await enter(page, checkInCode(codeOf(held, 0)))
    await page.getByText('未送信 1件').waitFor()
    await enter(page, checkInCode(codeOf(held, 1)))
    await page.getByText('未送信 2件').waitFor()
    assert.equal(await present(held), 0)

    await page.context().setOffline(false)
    await page.getByText('2人／2人').waitFor()
    assert.equal(await page.locator('[data-unsent-count]').textContent(), '')
    assert.equal(await present(held), 2)
    assert.lengthOf(await db.from('attendance_events').where('meeting_id', held.meetings[0]!.id), 2)
  })

  test('[F28] scans that wait are still there when the page is opened anew', async ({ browser, assert }) => {
    const held = await givenMeeting('港 一郎')
    const page = await signedIn(browser, held.clerk)
    await page.goto(door(held))
    await page.locator('.scanner').waitFor()
    await page.route('**/check-in/scans', (route) => route.abort())
    await enter(page, checkInCode(codeOf(held, 0)))
    await page.getByText('未送信 1件').waitFor()
    await page.unroute('**/check-in/scans')
    await page.reload()
    await page.getByText('1人／1人').waitFor()
    assert.equal(await present(held), 1)
  })

  test('[F28] without a camera the page says so and leads to the code', async ({ browser, assert }) => {
    const held = await givenMeeting('港 一郎')
    const page = await signedIn(browser, held.clerk)
    await page.goto(door(held))
    await page.getByRole('button', { name: 'カメラで読み取る' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('カメラを使えません').waitFor()
    assert.equal(await page.evaluate('document.activeElement.name'), 'code')
  })

  test('[F28] without JavaScript: by the code or by the list, and taken back', async ({ browser, assert }) => {
    const held = await givenMeeting('港 一郎', '港 二郎')
    const page = await signedIn(browser, held.clerk, { ...PHONE, javaScriptEnabled: false })
    await page.goto(door(held))
    await page.locator('[name=code]').fill(typedCheckInCode(codeOf(held, 0)))
    await page.getByRole('button', { name: '受付する' }).first().click()
    assert.include(await page.locator('main').textContent(), '港 一郎さんを受付しました')
    await page.locator('[name=q]').fill('二郎')
    await page.getByRole('button', { name: '探す' }).click()
    await page.getByRole('button', { name: '港 二郎さんを受付する' }).click()
    assert.equal(await present(held), 2)
    await page.getByRole('button', { name: '港 一郎さんの受付を取り消す' }).click()
    assert.equal(await present(held), 1)
  })

  test('[F28] the participant’s code is large, changes every minute, and is readable by the door', async ({ browser, assert }) => {
    const held = await givenMeeting('港 一郎')
    const user = await User.findOrFail(held.enrolments[0]!.userId!)
    const page = await signedIn(browser, user)
    await page.clock.install({ time: now().toJSDate() })
    await page.goto(`${base()}/my/courses/${held.enrolments[0]!.id}/code`)
    await page.waitForLoadState('networkidle')
    const before = await page.locator('[data-pass-typed]').textContent()
    const size = await page.locator('.pass-code svg').boundingBox()
    assert.isAbove(size!.width, 250)
    await page.context().setOffline(true)
    await page.clock.runFor(61_000)
    assert.notEqual(await page.locator('[data-pass-typed]').textContent(), before)
    await page.clock.runFor(31 * 60_000)
    assert.include(await page.locator('[data-pass-note]').textContent(), 'コードの控えがなくなりました')

    const plain = await signedIn(browser, user, { ...PHONE, javaScriptEnabled: false })
    await plain.goto(`${base()}/my/courses/${held.enrolments[0]!.id}/code`)
    await plain.getByRole('link', { name: '新しいコードを表示する' }).click()
    assert.isTrue(await plain.locator('.pass-code svg').isVisible())
  })
})
