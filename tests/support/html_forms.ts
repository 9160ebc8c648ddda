/** Reads the forms of a page and what a browser would send of them, as far as this portal's own HTML goes. */
export interface Control {
  name: string
  /** `select`, `textarea`, or the type of an input */
  type: string
  value: string
  /** whether it is sent: radios and boxes only when they are on */
  isOn: boolean
  /** what a select offers */
  options: string[]
}

export interface Button {
  label: string
  name?: string
  value?: string
  formaction?: string
}

export interface Form {
  action: string
  method: string
  enctype: string
  controls: Control[]
  buttons: Button[]
}

export const formsOf = (html: string): Form[] =>
  [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head, inner]) => {
    const { action = '', method = 'get', enctype = '' } = attributesOf(head!)
    return { action, method, enctype, controls: controlsOf(inner!), buttons: buttonsOf(inner!) }
  })

/** The links of a page: their words and where they lead. */
export const linksOf = (html: string) =>
  [...html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)].map(([, head, words]) => ({ label: wordsOf(words!), href: attributesOf(head!).href ?? '' }))

/** What a reader sees of a piece of HTML. */
export const wordsOf = (html: string) =>
  decoded(
    html
      .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, '')
      .replace(/<(p|li|dd|dt|h\d|tr|td|th|section|div|option)\b/g, ' <$1')
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  )

const controlsOf = (inner: string): Control[] =>
  [...inner.matchAll(/<(input|select|textarea)\b([^>]*)>(?:([\s\S]*?)<\/\1>)?/g)]
    .map(([, tag, head, content = '']) => controlOf(tag!, attributesOf(head!), content))
    .filter(({ name }) => name !== '')

function controlOf(tag: string, { name = '', type = 'text', value, checked }: Record<string, string>, content: string): Control {
  const options = tag === 'select' ? optionsOf(content) : []
  const chosen = options.find((one) => 'selected' in one) ?? options[0]
  const isChoice = tag === 'input' && ['radio', 'checkbox'].includes(type)

  return {
    name,
    type: tag === 'input' ? type : tag,
    value: tag === 'select' ? (chosen?.value ?? '') : tag === 'textarea' ? decoded(content) : (value ?? (isChoice ? 'on' : '')),
    isOn: !isChoice || checked !== undefined,
    options: options.map((one) => one.value ?? ''),
  }
}

const optionsOf = (content: string) => [...content.matchAll(/<option\b([^>]*)>/g)].map(([, head]) => attributesOf(head!))

const buttonsOf = (inner: string): Button[] =>
  [...inner.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)]
    .map(([, head, label]) => ({ ...attributesOf(head!), label: wordsOf(label!) }))
    .filter((button) => !('aria-hidden' in button))

const attributesOf = (head: string): Record<string, string> =>
  Object.fromEntries([...head.matchAll(/([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g)].map(([, name, double, single]) => [name!, decoded(double ?? single ?? '')]))

const decoded = (text: string) =>
  text
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex, decimal) => String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
