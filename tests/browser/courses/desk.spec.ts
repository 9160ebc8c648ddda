import { test } from '@japa/runner'
import type { Browser, BrowserContextOptions } from 'playwright'
import CourseSession from '#models/course_session'
import Meeting from '#models/meeting'
import type User from '#models/user'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { freshDatabase } from '#tests/support/database'
import { PASSWORD, givenStaff } from '#tests/support/people'

const base = () => `http://localhost:${process.env.PORT}`

async function signedIn(browser: Browser, { email }: User, options: BrowserContextOptions = {}) {
  const page = await (await browser.newContext({ locale: 'ja-JP', ...options })).newPage()
  await page.goto(`${base()}/sign-in`)
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.locator('main form:has([name=password]) button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
  return page
}

test.group('The course desk in a browser', (group) => {
  group.each.setup(() => freshDatabase())
  group.each.setup(() => freezeClock())

  test('[F10] without JavaScript, on a phone: a session of three days is opened by adding a row', async ({ browser, assert }) => {
    const { courseId } = await givenSession()
    const clerk = await givenStaff('courses', 'clerk')
    const page = await signedIn(browser, clerk, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    await page.goto(`${base()}/office/courses/sessions/new?course=${courseId}`)
    const fill = async (row: number, day: string) => {
      await page.locator(`[name="meetings[${row}][day]"]`).fill(day)
      await page.locator(`[name="meetings[${row}][begins]"]`).fill('18:30')
      await page.locator(`[name="meetings[${row}][ends]"]`).fill('20:30')
    }
    await page.locator('[name=seats]').fill('12')
    await fill(0, '2026-10-05')
    await fill(1, '2026-10-06')
    await page.getByRole('button', { name: '日程を足す' }).click()
    assert.equal(await page.locator('[name="meetings[1][day]"]').inputValue(), '2026-10-06')
    await fill(2, '2026-10-07')
    await page.locator('[name="meetings[2][topic]"]').press('Enter')
    await page.waitForURL(/\/office\/courses\/sessions\/\d+$/)

    const session = await CourseSession.query().orderBy('id', 'desc').firstOrFail()
    assert.equal(session.seats, 12)
    assert.lengthOf(await Meeting.query().where('courseSessionId', session.id), 3)
  })

  test('[F10] by keyboard: / searches, j walks the sessions, o opens one', async ({ browser, assert }) => {
    const [first, second] = [await givenSession(), await givenSession({ inDays: 30 })]
    const page = await signedIn(browser, await givenStaff('courses', 'clerk'))
    await page.goto(`${base()}/office/courses`)
    await page.keyboard.press('/')
    assert.equal(await page.evaluate('document.activeElement.name'), 'q')
    await page.keyboard.press('Escape')
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('o')
    await page.waitForURL(`**/office/courses/sessions/${second.id}`)
    assert.notEqual(first.id, second.id)
  })
})
