import { formsOf, linksOf, wordsOf, type Button, type Control, type Form } from '#tests/support/html_forms'

/** Field name → what is typed, chosen (several of the boxes of one name) or attached. A `*` stands for the key of a list's entry. */
export type Filling = Record<string, string | boolean | Buffer | string[]>

/**
 * A person at a browser without JavaScript: keeps cookies, follows redirects, and sends the forms that the pages
 * really show, with what stands in them. A page that does not offer a button cannot be pressed.
 */
export class Visitor {
  private cookies = new Map<string, string>()
  path = '/'
  html = ''
  bytes = Buffer.alloc(0)
  status = 0

  constructor(private origin = `http://${process.env.HOST}:${process.env.PORT}`) {}

  static async signedIn(email: string, password: string, origin?: string) {
    const visitor = new Visitor(origin)
    await visitor.open('/sign-in')
    await visitor.press('ログインする', { email, password })
    return visitor
  }

  /** The same person with the same page, in a second tab. */
  copy(): Visitor {
    const other = new Visitor(this.origin)
    other.cookies = new Map(this.cookies)
    other.path = this.path
    other.html = this.html
    return other
  }

  /** What the page says. */
  get says() {
    return wordsOf(this.html)
  }

  /** @throws Error with the whole page where it does not say this */
  mustSay(...words: string[]) {
    for (const one of words) if (!this.says.includes(one)) throw new Error(`${this.path} does not say “${one}”: ${this.says.slice(0, 2_000)}`)
  }

  async open(path: string) {
    await this.ask('GET', path)
    this.mustBeFine(`GET ${path}`)
    return this
  }

  async follow(label: string) {
    const link = linksOf(this.html).find((one) => one.label.includes(label))
    if (!link) throw new Error(`${this.path} has no link “${label}”`)
    return this.open(link.href)
  }

  /**
   * Fills in the form that has this button and presses it.
   * @throws Error where the answer is a refusal
   */
  async press(label: string, filling: Filling = {}) {
    await this.attempt(label, filling)
    this.mustBeFine(`“${label}”`)
    if (/class="[^"]*notice-error|data-error-summary/.test(this.html)) throw new Error(`“${label}” was refused on ${this.path}: ${this.says.slice(0, 1_500)}`)
    return this
  }

  /** The same, whatever the answer is. */
  async attempt(label: string, filling: Filling = {}) {
    const found = formsOf(this.html).flatMap((form) => form.buttons.map((button) => ({ form, button })))
    const at = found.find(({ button }) => button.label === label) ?? found.find(({ button }) => button.label.startsWith(label))
    if (!at) throw new Error(`${this.path} has no button “${label}”, but ${found.map(({ button }) => button.label).join('、')}\n${this.says.slice(0, 1_500)}`)
    await this.send(at.form, at.button, filling)
    return this
  }

  private async send(form: Form, button: Button, filling: Filling) {
    for (const name of Object.keys(filling)) if (!form.controls.some((one) => is(one, name))) throw new Error(`The form of ${this.path} has no field ${name}`)
    const entries = [...sent(form.controls, filling)]
    if (button.name) entries.push([button.name, button.value ?? ''])
    const action = button.formaction ?? form.action
    if (form.method === 'get') return this.ask('GET', `${action}?${new URLSearchParams(entries as [string, string][])}`)
    if (form.enctype !== 'multipart/form-data') return this.ask('POST', action, new URLSearchParams(entries as [string, string][]))

    const body = new FormData()
    for (const [name, value] of entries) {
      if (typeof value === 'string') body.append(name, value)
      else body.append(name, new Blob([new Uint8Array(value)]), `${name}.pdf`)
    }
    return this.ask('POST', action, body)
  }

  private async ask(method: string, path: string, body?: URLSearchParams | FormData): Promise<void> {
    const url = new URL(path, `${this.origin}${this.path}`)
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, accept: 'text/html,*/*', referer: `${this.origin}${this.path}` }
    const answer = await fetch(url, { method, body, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      this.cookies.set(name!, value!)
    }
    this.bytes = Buffer.from(await answer.arrayBuffer())
    const to = answer.headers.get('location')
    if (to) return this.ask('GET', to)
    Object.assign(this, { status: answer.status, html: this.bytes.toString('utf8'), path: url.pathname + url.search })
  }

  private mustBeFine(what: string) {
    if (this.status >= 400) throw new Error(`${what} on ${this.path} answered ${this.status}: ${this.says.slice(0, 800)}`)
  }
}

const is = (control: Control, asked: string) =>
  asked.includes('*') ? new RegExp(`^${asked.replaceAll('.', '\\.').replace('*', '[^.]+')}$`).test(control.name) : control.name === asked

function* sent(controls: Control[], filling: Filling): Generator<[string, string | Buffer]> {
  for (const control of controls) {
    const name = Object.keys(filling).findLast((asked) => is(control, asked))
    const typed = name === undefined || control.type === 'hidden' ? undefined : filling[name]
    if (control.type === 'file') {
      if (typed instanceof Buffer) yield [control.name, typed]
    } else if (control.type === 'radio') {
      if (typed === undefined ? control.isOn : typed === control.value) yield [control.name, control.value]
    } else if (control.type === 'checkbox') {
      if (typed === undefined ? control.isOn : typed === true || [typed].flat().includes(control.value)) yield [control.name, control.value]
    } else {
      if (control.type === 'select' && typeof typed === 'string' && !control.options.includes(typed)) throw new Error(`${control.name} does not offer “${typed}”, but ${control.options.join(', ')}`)
      yield [control.name, typeof typed === 'string' ? typed : control.value]
    }
  }
}
