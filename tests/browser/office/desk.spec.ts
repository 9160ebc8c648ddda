import { test } from '@japa/runner'
import type { Browser, BrowserContextOptions } from 'playwright'
import Claim from '#models/claim'
import type User from '#models/user'
import { axeComplaints } from '#tests/support/axe'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { asClerk, givenGrantedClaim, givenProposedClaim, givenSubmittedClaim, givenTakenClaim } from '#tests/support/office'
import { PASSWORD, givenStaff } from '#tests/support/people'

const base = () => `http://localhost:${process.env.PORT}`

async function signedIn(browser: Browser, { email }: User, options: BrowserContextOptions = {}) {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(`${base()}/sign-in`)
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.locator('main form:has([name=password]) button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
  return page
}

test.group('The claims desk in a browser', (group) => {
  group.each.setup(() => freshDatabase())
  group.each.setup(() => freezeClock())

  for (const prefix of ['', '/en']) {
    test(`[F106] [F117] axe finds nothing and nothing overflows on any page of the desk: ${prefix || '/ja'}`, async ({
      browser,
      assert,
    }) => {
      const clerk = await givenStaff('claims', 'clerk')
      const taken = await givenTakenClaim({ clerk: asClerk(clerk) })
      const proposed = await givenProposedClaim({ clerk: asClerk(clerk) })
      const granted = await givenGrantedClaim()
      const chief = await givenStaff('claims', 'section_chief')
      const ofClerk = [
        '',
        '?queue=all',
        `/${taken.claim.id}`,
        `/${taken.claim.id}/examination`,
        `/${taken.claim.id}/correction/new`,
        `/${granted.claim.id}`,
      ]
      const ofChief = ['/approvals', `/proposals/${proposed.proposal.id}`]

      for (const { person, paths } of [
        { person: clerk, paths: [...ofClerk, `/${taken.claim.id}/proposals/new`] },
        { person: chief, paths: ofChief },
      ]) {
        const page = await signedIn(browser, person)
        for (const path of paths.map((one) => `${prefix}/office/claims${one}`)) {
          for (const width of [390, 1280]) {
            await page.setViewportSize({ width, height: 900 })
            await page.goto(`${base()}${path}`)
            const violations = await axeComplaints(page)
            const excess = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
            assert.deepEqual(violations, [], path)
            assert.equal(excess, 0, `${path} is wider than the screen`)
          }
        }
      }
    })
  }

  test('[F58] [F66] a case is taken, examined, proposed and decided without JavaScript', async ({ browser, assert }) => {
    const { claim } = await givenSubmittedClaim()
    const clerk = await givenStaff('claims', 'clerk')
    const page = await signedIn(browser, clerk, { javaScriptEnabled: false })
    await page.goto(`${base()}/office/claims`)
    await page.getByRole('button', { name: '担当する' }).click()
    await page.getByRole('link', { name: '審査票を開く' }).click()
    for (const select of await page.locator('select[name$="[result]"]').all()) {
      if (await select.isVisible()) await select.selectOption('passed')
    }
    await page.getByRole('button', { name: '審査票を保存する' }).click()
    await page.getByRole('link', { name: '起案へ進む' }).click()
    await page.locator('[name=summary]').fill('要件を満たす。')
    await page.getByRole('button', { name: '起案する' }).click()
    assert.include(await page.locator('main').textContent(), '決裁待ち')

    const desk = await signedIn(browser, await givenStaff('claims', 'section_chief'), { javaScriptEnabled: false })
    await desk.goto(`${base()}/office/claims/approvals`)
    await desk.getByRole('link', { name: claim.number! }).click()
    await desk.locator('[name=current_password]').fill(PASSWORD)
    await desk.getByRole('button', { name: '決裁する' }).click()
    assert.include(await desk.locator('main').textContent(), '決裁しました')
    assert.equal((await Claim.findOrFail(claim.id)).state, 'granted')
  })

  test('[F106] the desk is walked by keyboard: j and k choose a row, o opens it, / searches', async ({ browser, assert }) => {
    const { claim } = await givenSubmittedClaim()
    await givenSubmittedClaim()
    const page = await signedIn(browser, await givenStaff('claims', 'clerk'))
    await page.goto(`${base()}/office/claims`)
    await page.keyboard.press('/')
    assert.equal(await page.evaluate('document.activeElement.name'), 'q')
    await page.locator('h1').click()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('o')
    await page.waitForURL(`**/office/claims/${claim.id}`)
  })
})
