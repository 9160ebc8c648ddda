import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { givenGrantedClaim, givenSubmittedClaim, givenTakenClaim } from '#tests/support/office'
import { givenStaff } from '#tests/support/people'
import { onPhone, portal } from '#tests/support/phone'

/** What a reader of the page gets of its drawings: their names, whether any leaves the phone, whether any carries a style. */
const drawings = (page: Page) =>
  page.evaluate<{ seen: number; hidden: number; unnamed: number; excess: number; styled: number; small: number }>(`(() => {
    const all = [...document.querySelectorAll('figure.chart svg[role=img]')]
    const seen = all.filter((svg) => svg.getBoundingClientRect().width > 0)
    const nameOf = (svg) => svg.getAttribute('aria-labelledby').split(' ').map((id) => document.getElementById(id)?.textContent ?? '')
    return {
      seen: seen.length,
      hidden: all.length - seen.length,
      unnamed: seen.filter((svg) => nameOf(svg).some((words) => words.trim() === '')).length,
      excess: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      styled: document.querySelectorAll('figure.chart [style], figure.chart style').length,
      small: seen.flatMap((svg) => [...svg.querySelectorAll('text')]).filter((text) => text.getBoundingClientRect().height < 11 && text.textContent.trim()).length,
    }
  })()`)

test.group('Dashboards in the browser', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[F108] [F36] on a phone each chart is drawn once, named, large enough to read and not wider than the screen; its table opens by keyboard', async ({ browser, assert }) => {
    await givenGrantedClaim()
    await givenTakenClaim()
    await givenSubmittedClaim()
    const clerk = await givenStaff('claims', 'clerk')
    const page = await onPhone(browser, clerk, '/office/dashboard/claims')
    for (const prefix of ['', '/en']) {
      await page.goto(`${portal()}${prefix}/office/dashboard/claims`)
      const { seen, hidden, unnamed, excess, styled, small } = await drawings(page)
      assert.isAbove(seen, 5)
      assert.equal(hidden, seen)
      assert.deepEqual({ unnamed, excess, styled, small }, { unnamed: 0, excess: 0, styled: 0, small: 0 })
    }

    const summary = page.locator('figure.chart summary').first()
    await summary.focus()
    await page.keyboard.press('Enter')
    assert.isTrue(await page.locator('figure.chart details[open] table').first().isVisible())
    assert.equal(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), 0)
  })

  test('[F108] in forced colours bars keep a colour of the system, on a desk the wide drawing stands', async ({ browser, assert }) => {
    await givenTakenClaim()
    const page = await onPhone(browser, await givenStaff('claims', 'clerk'), '/office/dashboard/claims', { forcedColors: 'active' })
    await page.setViewportSize({ width: 1280, height: 900 })
    const { fill, ground, wide } = await page.evaluate<{ fill: string; ground: string; wide: boolean }>(`(() => {
      const svg = document.querySelector('figure.chart .chart-wide svg')
      const bar = document.querySelector('figure.chart .chart-wide svg path[stroke-width], figure.chart .chart-wide svg g[stroke^=var] path')
      return { fill: getComputedStyle(bar).stroke, ground: getComputedStyle(document.body).backgroundColor, wide: svg.getBoundingClientRect().width > 0 }
    })()`)
    assert.isTrue(wide)
    assert.notEqual(fill, ground)
    assert.match(fill, /^rgb/)
  })
})
