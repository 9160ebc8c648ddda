import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import type { Page } from 'playwright'
import ReviewAssignment from '#models/review_assignment'
import ReviewScore from '#models/review_score'
import ReviewVerdict from '#models/review_verdict'
import { axeComplaints } from '#tests/support/axe'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { Keyboard } from '#tests/support/keyboard'
import { PASSWORD } from '#tests/support/people'
import { givenCaseUnderReview, givenReviewer, whenInvited } from '#tests/support/reviews'

const base = () => `http://localhost:${process.env.PORT}`
const REVIEWS = '/office/certifications/reviews'
const PHONE = { width: 390, height: 844 }

/** Asked to review one field, and not yet answered. */
async function givenInvitation() {
  const reviewer = await givenReviewer()
  const given = await givenCaseUnderReview({ fields: ['childcare'] })
  const { id } = await whenInvited(given, reviewer)
  const items = given.scheme.items.filter(({ field }) => field === 'childcare').map(({ code, points }) => ({ code, points }))

  return { id, items, email: reviewer.email, company: given.company }
}

/** What is wrong with the page as it stands, in both languages. */
async function complaintsOf(page: Page) {
  const found: string[] = []
  const here = new URL(page.url())
  for (const prefix of ['/en', '']) {
    await page.goto(`${here.origin}${prefix}${here.pathname}${here.search}`)
    const violations = await axeComplaints(page)
    const excess = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    found.push(...violations.map((line) => `${page.url()} ${line}`))
    if (excess > 0) found.push(`${page.url()} is ${excess} px too wide`)
  }
  return found
}

/** Presses a button that asks first, and says yes. */
async function agree(keys: Keyboard, words: string) {
  await keys.reach(`one.tagName === 'BUTTON' && one.textContent.trim() === ${JSON.stringify(words)}`)
  await keys.page.keyboard.press('Enter')
  await keys.page.locator('dialog[open]').waitFor()
  await keys.press(words)
}

const scoreOf = (id: number, item: string) =>
  ReviewScore.query()
    .where({ reviewAssignmentId: id, item })
    .firstOrFail()
    .then((score) => score.serialize())
const standing = async (id: number) => (await ReviewAssignment.findOrFail(id)).state
const pointsOf = async (id: number) =>
  (await ReviewScore.query().where('reviewAssignmentId', id).orderBy('item')).map(({ item, points }) => [item, points])

test.group('A review on a phone', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())
  group.each.setup(() => limiter.clear())

  test('[F94] [F117] by keyboard: declared, scored with reasons, saved by itself, judged and sent; axe finds nothing on the way', async ({
    browser,
    assert,
  }) => {
    const { id, items, email } = await givenInvitation()
    const page = await (await browser.newContext({ viewport: PHONE, locale: 'ja-JP' })).newPage()
    const keys = new Keyboard(page)
    await page.goto(`${base()}/sign-in?to=${REVIEWS}/${id}`)
    await keys.type('email', email)
    await keys.type('password', PASSWORD)
    await keys.press('ログインする')
    await page.waitForURL(`**${REVIEWS}/${id}`)
    assert.deepEqual(await complaintsOf(page), [])
    await keys.choose('answer', 'none')
    await agree(keys, '申告する')

    assert.deepEqual(await complaintsOf(page), [])
    await keys.reach(`one.tagName === 'A' && one.hash === '#sheet'`)
    await page.keyboard.press('Enter')
    const [first, ...others] = items
    await keys.choose(`scores.${first!.code}.points`, '1')
    await keys.type(`scores.${first!.code}.reason`, '規程に抜けがある。')
    await page.locator('[data-saved]', { hasText: '保存しました' }).waitFor()
    assert.deepInclude(await scoreOf(id, first!.code), { points: 1, reason: '規程に抜けがある。' })
    for (const { code, points } of others) await keys.choose(`scores.${code}.points`, String(points))
    await keys.choose('verdicts.childcare.verdict', 'conditional')
    await keys.type('verdicts.childcare.reason', '資料と回答から判断した。')
    await keys.press('保存して確認へ')

    assert.deepEqual(await complaintsOf(page), [])
    await keys.press('子育て支援分野：条件')
    await keys.type('verdicts.childcare.conditions', '半年以内に規程を改めること。')
    await keys.press('保存して確認へ')
    await agree(keys, '審査結果を提出する')

    await page.getByText('審査結果を提出しました').waitFor()
    assert.equal(await standing(id), 'sent')
    assert.deepEqual(await pointsOf(id), [[first!.code, 1], ...others.map(({ code, points }) => [code, points])].sort())
    const { verdict, conditions } = await ReviewVerdict.findByOrFail('reviewAssignmentId', id)
    assert.deepEqual([verdict, conditions], ['conditional', '半年以内に規程を改めること。'])
  })

  test('[F94] [F117] without JavaScript: the same', async ({ browser, assert }) => {
    const { id, items, email, company } = await givenInvitation()
    const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })).newPage()
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
    await page.goto(`${base()}/sign-in?to=${REVIEWS}`)
    await page.locator('[name=email]').fill(email)
    await page.locator('[name=password]').fill(PASSWORD)
    await press('ログインする')
    await page.getByRole('link', { name: company.name }).click()
    await page.locator('[name=answer][value=none]').check()
    await press('申告する')

    for (const { code, points } of items) await page.locator(`[name="scores.${code}.points"]`).selectOption(String(points))
    await page.locator('[name="verdicts.childcare.verdict"][value=fit]').check()
    await press('保存して確認へ')
    await page.getByRole('link', { name: '判定の理由' }).click()
    await page.locator('[name="verdicts.childcare.reason"]').fill('資料と回答から判断した。')
    await press('保存して確認へ')
    await press('審査結果を提出する')

    assert.equal(await standing(id), 'sent')
    assert.deepEqual(await pointsOf(id), items.map(({ code, points }) => [code, points]).sort())
    assert.equal((await ReviewVerdict.findByOrFail('reviewAssignmentId', id)).verdict, 'fit')
  })
})
