import type { Page } from 'playwright'
import { pdf } from '#tests/support/claims'

const active = (what: string) => `(() => { const one = document.activeElement; return ${what} })()`


/** Somebody who has no mouse: reaches everything by Tab, types, chooses with the arrows, presses Enter or Space. */
export class Keyboard {
  constructor(readonly page: Page) {
    page.on('filechooser', () => undefined) // the browser tells of choosers from now on, not only once somebody waits
  }

  /** Tabs until the field or button is reached; a page where that does not happen fails. */
  async reach(matches: string) {
    for (let presses = 0; presses < 250; presses += 1) {
      if (await this.page.evaluate<boolean>(active(matches))) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`${this.page.url()} never brings the focus to ${matches}`)
  }

  field(name: string) {
    return this.reach(`one.name === ${JSON.stringify(name)} || (one.name ?? '').endsWith(${JSON.stringify(name)})`)
  }

  async type(name: string, text: string) {
    await this.field(name)
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.type(text)
  }

  /** A date is typed in the order in which this browser shows it: month, day, year. */
  async date(name: string, [year, month, day]: [string, string, string]) {
    await this.field(name)
    await this.page.keyboard.type(`${month}${day}${year}`)
  }

  /** A select takes what is typed; radio buttons are walked with the arrows. */
  async choose(name: string, value: string) {
    await this.field(name)
    for (let presses = 0; presses < 120; presses += 1) {
      const { tag, now, isOn } = await this.page.evaluate<{ tag: string; now: string; isOn: boolean }>(active('({ tag: one.tagName, now: one.value, isOn: one.checked ?? true })'))
      if (now === value && isOn) return
      await this.page.keyboard.press(tag !== 'SELECT' && now === value ? 'Space' : 'ArrowDown')
    }
    throw new Error(`${name} does not offer ${value}`)
  }

  async tick(name: string) {
    await this.field(name)
    await this.page.keyboard.press('Space')
  }

  /** Enter on the button or link with these words, and the page that follows. */
  async press(words: string) {
    await this.reach(`['A', 'BUTTON'].includes(one.tagName) && one.textContent.trim().startsWith(${JSON.stringify(words)})`)
    const answer = this.page.waitForEvent('load')
    await this.page.keyboard.press('Enter')
    await answer
  }

  /** Chooses a file, and waits until the server has it. */
  async attach(name: string, called = '書類.pdf') {
    await this.field(name)
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.keyboard.press('Space')
    await (await chooser).setFiles({ name: called, mimeType: 'application/pdf', buffer: pdf(name) })
    await this.page.locator(`[data-upload]:has([name="${name}"])`).getByRole('link', { name: called }).waitFor()
  }

  /** A file for every paper that the page must have. */
  async attachRequired() {
    for (const input of await this.page.locator('[data-upload]:has(.mark-required) input[type=file]').all()) await this.attach((await input.getAttribute('name'))!)
  }
}
