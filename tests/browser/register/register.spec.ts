import { test } from '@japa/runner'
import { axeComplaints } from '#tests/support/axe'
import { givenPublished } from '#tests/support/certificates'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { givenCompany } from '#tests/support/people'

const base = () => `http://localhost:${process.env.PORT}`
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }

test.group('The register in a browser', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  async function givenRegister() {
    await givenPublished({ company: await givenCompany({ name: '株式会社甲乙丙', nameKana: 'コウオツヘイ', searchText: 'こうおつへい 甲乙丙' }), fields: ['childcare', 'workplace'] })
    await givenPublished({ company: await givenCompany({ name: '合同会社べつ', nameKana: 'ベツ', searchText: 'べつ' }), fields: ['care'], story: null })
  }

  test('[F99] [P7] on a phone without JavaScript a company is found, narrowed and opened', async ({ browser, assert }) => {
    await givenRegister()
    const page = await (await browser.newContext({ viewport: PHONE, javaScriptEnabled: false, locale: 'ja-JP' })).newPage()
    await page.goto(base())
    await page.getByRole('link', { name: '認定企業をさがす' }).first().click()
    await page.getByText('2社', { exact: true }).waitFor()
    await page.getByText('条件でしぼる').click()
    await page.getByLabel('子育て支援分野').check()
    await page.getByRole('button', { name: 'この条件でさがす' }).click()
    await page.getByText('1社', { exact: true }).waitFor()
    assert.equal(new URL(page.url()).searchParams.get('field'), 'childcare')
    await page.getByRole('link', { name: '株式会社甲乙丙' }).click()
    await page.getByRole('heading', { level: 1, name: '株式会社甲乙丙' }).waitFor()
    assert.deepEqual(await page.context().cookies(), [])
  })

  test('[F99] without a mouse the search, a facet and a company are reached in the order they stand', async ({ browser, assert }) => {
    await givenRegister()
    const page = await (await browser.newContext({ viewport: DESK, locale: 'ja-JP' })).newPage()
    await page.goto(`${base()}/certified-companies`)
    const focus = () => page.evaluate<string>(`(() => { const one = document.activeElement; return one.id || one.textContent.trim() })()`)
    const order: string[] = []
    for (let presses = 0; presses < 60 && order.at(-1) !== '株式会社甲乙丙'; presses += 1) {
      await page.keyboard.press('Tab')
      order.push(await focus())
    }
    const places = ['q', 'さがす', 'field-childcare', 'この条件でさがす', '株式会社甲乙丙'].map((name) => order.indexOf(name))
    assert.notInclude(places, -1, order.join(' · '))
    assert.deepEqual(places, places.toSorted((one, other) => one - other))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '株式会社甲乙丙' }).waitFor()
  })

  for (const viewport of [PHONE, DESK]) {
    test(`[F117] axe finds nothing and nothing overflows at ${viewport.width} px`, async ({ browser, assert }) => {
      const { publication } = await givenPublished({
        company: await givenCompany({ name: '港区のとても長い名前の株式会社'.repeat(4) }),
        fields: ['childcare', 'community', 'care', 'workplace'],
        numbers: [{ label: '有給休暇の取得率', value: '78%' }],
      })
      const page = await (await browser.newContext({ viewport })).newPage()
      for (const path of ['/certified-companies', `/certified-companies/${publication.key}`]) {
        await page.goto(`${base()}${path}`)
        const violations = await axeComplaints(page)
        assert.deepEqual(violations, [], path)
        assert.isAtMost(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'), 0)
        if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${viewport.width}${path.replace(/\W+/g, '-').slice(0, 30)}.png`, fullPage: true })
      }
    })
  }
})
