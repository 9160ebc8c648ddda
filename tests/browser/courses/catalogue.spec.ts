import { test } from '@japa/runner'
import Course from '#models/course'
import { axeComplaints } from '#tests/support/axe'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { pagesOfCatalogue } from '#tests/support/pages_of_catalogue'
import { givenSession } from '#tests/support/courses'

const base = () => `http://localhost:${process.env.PORT}`
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }

test.group('The catalogue in a browser', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[F12] on a phone without JavaScript a course is found, narrowed and opened up to its application', async ({ browser, assert }) => {
    const { id, courseId } = await givenSession({ course: { title: 'A.I.プログラム入門', fee: 3000 as any } })
    await givenSession({ course: { title: '会計の基本', field: 'management', summary: '損益' } })
    const page = await (await browser.newContext({ viewport: PHONE, javaScriptEnabled: false, locale: 'ja-JP' })).newPage()
    await page.goto(base())
    await page.getByRole('link', { name: '講座をさがす' }).first().click()
    await page.getByRole('searchbox').fill('ﾌﾟﾛｸﾞﾗﾑ')
    await page.getByRole('button', { name: 'さがす', exact: true }).click()
    await page.getByText('1件の講座').waitFor()

    await page.getByText('条件でしぼる').click()
    await page.getByLabel('A.I.人材育成').check()
    await page.getByLabel('有料').check()
    await page.getByRole('button', { name: 'この条件でさがす' }).click()
    assert.deepEqual(Object.fromEntries([...new URL(page.url()).searchParams].filter(([, value]) => value)), { q: 'ﾌﾟﾛｸﾞﾗﾑ', field: 'ai', fee: 'paid' })

    await page.getByRole('link', { name: '「有料」を外す' }).click()
    assert.isNull(new URL(page.url()).searchParams.get('fee'))
    await page.getByRole('link', { name: 'A.I.プログラム入門' }).click()
    assert.equal(new URL(page.url()).pathname, `/courses/${(await Course.findOrFail(courseId)).code}`)
    assert.equal(await page.getByRole('link', { name: '第1回に申し込む' }).getAttribute('href'), `/my/sessions/${id}/application`)
  })

  test('[F12] without a mouse the search, a facet and a course are reached in the order they stand', async ({ browser, assert }) => {
    await givenSession({ course: { title: 'A.I.プログラム入門' } })
    const page = await (await browser.newContext({ viewport: DESK, locale: 'ja-JP' })).newPage()
    await page.goto(`${base()}/courses`)
    const focus = () => page.evaluate<string>(`(() => { const one = document.activeElement; return one.id || one.textContent.trim() })()`)
    const order: string[] = []
    for (let presses = 0; presses < 60 && order.at(-1) !== 'A.I.プログラム入門'; presses += 1) {
      await page.keyboard.press('Tab')
      order.push(await focus())
    }
    const places = ['q', 'さがす', 'field-ai', 'seats-free', 'この条件でさがす', 'A.I.プログラム入門'].map((name) => order.indexOf(name))

    assert.notInclude(places, -1, order.join(' · '))
    assert.deepEqual(places, places.toSorted((one, other) => one - other))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'A.I.プログラム入門' }).waitFor()
  })

  test('[F12] beside the list the facets stand open, on a phone they fold', async ({ browser, assert }) => {
    await givenSession()
    const page = await (await browser.newContext({ viewport: DESK, locale: 'ja-JP' })).newPage()
    await page.goto(`${base()}/courses`)
    assert.isTrue(await page.getByLabel('A.I.人材育成').isVisible())
    await page.setViewportSize(PHONE)
    assert.isFalse(await page.getByLabel('A.I.人材育成').isVisible())
    await page.getByText('条件でしぼる').click()
    assert.isTrue(await page.getByLabel('A.I.人材育成').isVisible())
  })

  for (const [prefix, viewport] of [['', PHONE], ['', DESK], ['/en', PHONE], ['/en', DESK]] as const) {
    test(`[F117] axe finds nothing, nothing overflows and the headers refuse nothing: ${prefix || '/ja'}, ${viewport.width} px`, async ({ browser, assert }) => {
      const pages = (await pagesOfCatalogue()).flatMap((role) => Object.values(role.pages).flat())
      const page = await (await browser.newContext({ viewport })).newPage()
      const complaints: string[] = []
      page.on('console', (message) => /script-src|style-src/.test(message.text()) && complaints.push(message.text()))
      for (const path of pages) {
        await page.goto(`${base()}${prefix}${path}`)
        const violations = await axeComplaints(page)
        complaints.push(...violations.map((line) => `${path} ${line}`))
        const excess = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
        if (excess > 0) complaints.push(`${path} is ${excess} px too wide`)
      }
      assert.deepEqual(complaints, [])
    })
  }
})
