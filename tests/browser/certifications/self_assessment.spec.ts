import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import type { Page } from 'playwright'
import Certification from '#models/certification'
import Draft from '#models/draft'
import EvidenceFile from '#models/evidence_file'
import { axeComplaints } from '#tests/support/axe'
import { givenDraftCertification, givenOpenedCertification, type Assessed } from '#tests/support/certifications'
import { pdf } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { Keyboard } from '#tests/support/keyboard'
import { givenMember } from '#tests/support/people'
import { onPhone, portal } from '#tests/support/phone'

const typedIn = async ({ certification }: Assessed) => (await Draft.findByOrFail('certificationId', certification.id)).document
const nextSave = (page: Page) => page.waitForResponse((answer) => answer.request().method() === 'PATCH')
const choice = (page: Page, item: string, value: string) => page.locator(`[name="items.${item}.answer"][value="${value}"]`)
const paper = (name: string) => ({ name: '資料.pdf', mimeType: 'application/pdf', buffer: pdf(name) })

/** The line of points covers nothing that one works on. */
const ABOVE_THE_FOCUS =
  "document.activeElement.getBoundingClientRect().top > document.querySelector('.score-bar').getBoundingClientRect().bottom"

/** The questions of its first field, on a phone. */
const questions = ({ home }: Assessed) => `${home}/sections/field-childcare`

test.group('The self-assessment, 390 px', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())
  group.each.setup(() => limiter.clear())

  test('[F91] [F117] by keyboard alone: every answer is saved, the points follow, and it is sent', async ({ browser, assert }) => {
    const opened = await givenOpenedCertification()
    const keys = new Keyboard(await onPhone(browser, opened.user, opened.home))
    const bar = keys.page.locator('.score-bar')
    await keys.press('続きを入力する')
    await keys.tick('advisers.none')
    await keys.tick('company.confirmed')
    await keys.press('保存して次へ')
    for (const gate of ['G2', 'G3', 'G4']) await keys.choose(`gates.${gate}.answer`, 'yes')
    await keys.attach('document_agreement36')
    await keys.press('保存して次へ')
    await keys.tick('fields.childcare')
    await keys.press('保存して次へ')

    await keys.choose('items.C1.answer', 'yes')
    await bar.getByText('2 / 17点').waitFor()
    assert.equal((await typedIn(opened))['items.C1.answer'], 'yes')
    await keys.attach('item_C1')
    await keys.type('items.C2.answer', '3')
    await keys.attach('item_C2')
    await keys.type('items.C3.answer', '30')
    await keys.attach('item_C3')
    await keys.choose('items.C6.answer', 'yes')
    await keys.choose('items.C8.answer', 'yes')
    await bar.getByText('11 / 17点').waitFor()
    await bar.getByText('条件を満たしています').waitFor()
    assert.isTrue(await keys.page.evaluate<boolean>(ABOVE_THE_FOCUS))
    await keys.press('保存して次へ')
    await keys.press('申請する')

    await keys.page.getByText('申請を受け付けました').first().waitFor()
    assert.equal((await Certification.findOrFail(opened.certification.id)).state, 'submitted')
  }).timeout(60_000)

  test('[F42] [F91] two members answer one question differently: the later one is asked in words, the others are saved', async ({
    browser,
    assert,
  }) => {
    const opened = await givenOpenedCertification()
    const { company, user } = opened
    const first = await onPhone(browser, user, `${opened.home}/sections/fields`)
    await first.locator('[name="fields.childcare"][type=checkbox]').check()
    await first.getByRole('button', { name: '保存して次へ' }).click()
    await first.waitForURL('**/field-childcare')
    const second = await onPhone(browser, await givenMember(company), questions(opened))
    const saved = nextSave(first)
    await choice(first, 'C1', 'yes').check()
    await saved

    await second.locator('[name="items.C2.answer"]').fill('3')
    await choice(second, 'C1', 'no').check()
    await second.getByText('別の画面で「はい」に変更されています。').waitFor()
    assert.deepInclude(await typedIn(opened), { 'items.C1.answer': 'yes', 'items.C2.answer': '3' })

    const chosen = nextSave(second)
    await second.getByRole('button', { name: 'この画面の値にする' }).click()
    await chosen
    assert.equal((await typedIn(opened))['items.C1.answer'], 'no')
    assert.isTrue(await choice(second, 'C1', 'no').isChecked())
  })

  test('[N4] [F91] an answer chosen without a connection is there again when the page is opened anew, and saved', async ({
    browser,
    assert,
  }) => {
    const drafted = await givenDraftCertification()
    const page = await onPhone(browser, drafted.user, questions(drafted))
    await page.context().setOffline(true)
    await choice(page, 'C5', 'no').check()
    await page.locator('[data-saved].is-wrong').waitFor()
    assert.equal((await typedIn(drafted))['items.C5.answer'], 'yes')

    await page.close()
    const again = await page.context().newPage()
    await again.context().setOffline(false)
    const saved = nextSave(again)
    await again.goto(`${portal()}${questions(drafted)}`)
    await saved
    assert.isTrue(await choice(again, 'C5', 'no').isChecked())
    assert.equal((await typedIn(drafted))['items.C5.answer'], 'no')
  })

  test('[F91] without JavaScript the same form saves answers and papers, counts, and asks about a conflict', async ({
    browser,
    assert,
  }) => {
    const opened = await givenDraftCertification()
    const page = await onPhone(browser, opened.user, questions(opened), { javaScriptEnabled: false })
    const other = await onPhone(browser, opened.user, questions(opened), { javaScriptEnabled: false })
    const save = (on: Page) => on.getByRole('button', { name: '保存する', exact: true }).click()
    await choice(page, 'C1', 'no').check()
    await page.locator('[name="item_C5"]').setInputFiles(paper('C5'))
    await save(page)
    await page.getByText('資料.pdf').first().waitFor()
    await page.locator('.score-bar', { hasText: '/ 17点' }).waitFor()
    assert.equal((await typedIn(opened))['items.C1.answer'], 'no')
    assert.lengthOf(await EvidenceFile.query().where({ certificationId: opened.certification.id, itemCode: 'C5' }), 1)

    await other.locator('[name="items.C2.answer"]').fill('7')
    await page.locator('[name="items.C2.answer"]').fill('9')
    await save(page)
    await page.waitForLoadState()
    await save(other)
    await other.getByText('この画面の値').first().waitFor()
    await other.locator('[name="items.C2.answer"][value="7"]').check()
    await other.locator('main form button[type=submit]').last().click()
    await other.waitForURL('**/field-childcare')
    assert.equal((await typedIn(opened))['items.C2.answer'], '7')
  })

  for (const language of ['', '/en']) {
    test(`[F117] axe finds nothing and nothing overflows: ${language || '/ja'}`, async ({ browser, assert }) => {
      const drafted = await givenDraftCertification({ answers: { C1: 'no', C2: '' } })
      const page = await onPhone(browser, drafted.user, drafted.home)
      await page.goto(`${portal()}${language}${questions(drafted)}?check=1`)
      const violations = await axeComplaints(page)
      const excess = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

      assert.deepEqual(violations, [])
      assert.equal(excess, 0)
    })
  }
})
