import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import type { Browser, BrowserContextOptions } from 'playwright'
import engineerCourse from '#database/rulebooks/courses/engineer_course'
import Enrolment from '#models/enrolment'
import type User from '#models/user'
import { axeComplaints } from '#tests/support/axe'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { freshDatabase } from '#tests/support/database'
import { forTheYoung, guardiansPath } from '#tests/support/guardians'
import { Keyboard } from '#tests/support/keyboard'
import { givenPerson, PASSWORD } from '#tests/support/people'

const base = () => `http://localhost:${process.env.PORT}`
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'ja-JP' }

const phone = async (browser: Browser, options: BrowserContextOptions = {}) => (await browser.newContext({ ...PHONE, ...options })).newPage()
const placeOf = (user: User) => Enrolment.findByOrFail('userId', user.id)

test.group('Enrolment on a phone', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())
  group.each.setup(() => limiter.clear())

  test('[F117] [F14] by keyboard: from the page of the course over signing in to the seat, and back out of it', async ({ browser, assert }) => {
    await givenSession({ course: { code: 'KEYS-1' }, kind: { questions: engineerCourse.questions.slice(0, 1) } })
    const { user } = await givenEmployee()
    const page = await phone(browser)
    const keys = new Keyboard(page)
    await page.goto(`${base()}/courses/KEYS-1`)
    await keys.press('申し込む')
    await keys.type('email', user.email)
    await keys.type('password', PASSWORD)
    await keys.press('ログインする')
    await keys.press('この内容で申し込む')
    assert.isTrue(await page.locator('[data-error-summary]').evaluate((element) => element.matches(':focus')))

    await keys.type(`answers[${engineerCourse.questions[0]!.code}]`, '仕事で使うため')
    await keys.press('この内容で申し込む')
    await page.getByText('受講が決まりました').first().waitFor()
    assert.equal((await placeOf(user)).state, 'confirmed')

    await keys.press('申込みを取り消す')
    await keys.type('reason', '急な用事のため')
    const dialogs = page.waitForEvent('load')
    await keys.reach(`one.tagName === 'BUTTON' && one.textContent.trim() === '申込みを取り消す'`)
    await page.keyboard.press('Enter')
    await dialogs
    assert.equal((await placeOf(user)).state, 'cancelled_by_participant')
  })

  test('[F117] without JavaScript: a pupil applies, her guardian consents', async ({ browser, assert }) => {
    const session = await givenSession({ kind: forTheYoung })
    const pupil = await givenPerson({ name: '港 さくら' })
    const page = await phone(browser, { javaScriptEnabled: false })
    await page.goto(`${base()}/sign-in?to=/my/sessions/${session.id}/application`)
    await page.locator('[name=email]').fill(pupil.email)
    await page.locator('[name=password]').fill(PASSWORD)
    await page.getByRole('button', { name: 'ログインする' }).first().click()

    await page.locator('[name=bornOn]').fill('2010-05-05')
    await page.getByRole('button', { name: 'この内容で申し込む' }).click()
    await page.locator('[data-error-summary]').waitFor()
    assert.equal(await page.locator('[name=bornOn]').inputValue(), '2010-05-05')
    await page.locator('[name="guardian[name]"]').fill('港 花子')
    await page.locator('[name="guardian[email]"]').fill('hanako@home.test')
    await page.locator('[name=photoAllowed][value="1"]').check()
    await page.getByRole('button', { name: 'この内容で申し込む' }).click()
    await page.getByText('保護者の方の同意を待っています').first().waitFor()

    const guardian = await phone(browser, { javaScriptEnabled: false })
    await guardian.goto(base() + (await guardiansPath()))
    await guardian.locator('[name=photoAllowed][value="0"]').check()
    await guardian.getByRole('button', { name: '受講に同意する' }).click()
    await guardian.getByText('同意をいただきました').first().waitFor()
    assert.deepEqual(await guardian.context().cookies(), [])
    assert.equal((await placeOf(pupil)).state, 'confirmed')
  })

  test('[F117] axe finds nothing on the form with its errors, and nothing overflows', async ({ browser, assert }) => {
    const session = await givenSession({ kind: { ...forTheYoung, questions: engineerCourse.questions } })
    const person = await givenPerson()
    const page = await phone(browser)
    await page.goto(`${base()}/sign-in?to=/my/sessions/${session.id}/application`)
    await page.locator('[name=email]').fill(person.email)
    await page.locator('[name=password]').fill(PASSWORD)
    await page.getByRole('button', { name: 'ログインする' }).first().click()
    await page.getByRole('button', { name: 'この内容で申し込む' }).click()
    await page.locator('[data-error-summary]').waitFor()

    const violations = await axeComplaints(page)
    assert.deepEqual(violations, [])
    assert.equal(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), 0)
  })
})
