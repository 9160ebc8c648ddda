import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import app from '@adonisjs/core/services/app'

const RECYCLED_AFTER = 1000
const TIMEOUT = 30_000
const IDLE = 300_000

/** A template of `resources/papers/`; what it sets comes as JSON. */
export type Template = 'paper' | 'sign_in_sheet' | 'certificate' | 'mark' | 'share_card' | 'report'

export type Form = 'pdf' | 'svg' | 'png'

interface Order {
  template: Template
  data: string
  date: number
  as: Form
  done: (pdf: Buffer) => void
  failed: (error: Error) => void
}

/** One process that sets papers one after the other; a crash or a hang costs one paper, not the server. */
class Typesetter {
  #child: ChildProcess | null = null
  #queue: Order[] = []
  #current: (Order & { id: number; timer: NodeJS.Timeout }) | null = null
  #set = 0
  #idle: NodeJS.Timeout | undefined

  set(template: Template, data: object, date: number, as: Form = 'pdf') {
    return new Promise<Buffer>((done, failed) => {
      this.#queue.push({ template, data: JSON.stringify(data), date, as, done, failed })
      this.#next()
    })
  }

  /** A picture of one page: outlines alone, as SVG or as PNG of 1200 pixels. */
  draw(template: Template, data: object, as: 'svg' | 'png') {
    return this.set(template, data, 0, as)
  }

  /** Lets the process go; the next order starts another. */
  close() {
    const child = this.#child
    this.#child = null
    this.#set = 0
    clearTimeout(this.#idle)
    if (child?.connected) child.disconnect()
  }

  #next() {
    if (this.#current || this.#queue.length === 0) return
    const child = this.#start()
    const order = this.#queue.shift()!
    const timer = setTimeout(() => this.#fail(new Error('A paper took too long to set')), TIMEOUT)
    this.#current = { ...order, id: ++this.#set, timer }
    hold(child)
    child.send({ id: this.#current.id, template: order.template, data: order.data, date: order.date, as: order.as })
  }

  #start() {
    clearTimeout(this.#idle)
    if (this.#child?.connected) return this.#child
    const file = new URL(`./typesetter_process${import.meta.url.slice(-3)}`, import.meta.url)
    const child = fork(fileURLToPath(file), [app.makePath('resources/papers')], { serialization: 'advanced', execArgv: [] })
    child.on('message', ({ id, pdf, error }: { id: number; pdf?: Uint8Array; error?: string }) => {
      if (this.#current?.id !== id) return
      this.#finish((order) => (pdf ? order.done(Buffer.from(pdf)) : order.failed(new Error(`A paper could not be set: ${error}`))))
    })
    child.on('exit', () => this.#child === child && this.#fail(new Error('The typesetter ended')))
    child.on('error', (error) => this.#child === child && this.#fail(error))
    this.#child = child

    return child
  }

  #fail(error: Error) {
    const child = this.#child
    this.#child = null
    child?.kill('SIGKILL')
    this.#finish((order) => order.failed(error))
  }

  #finish(answer: (order: Order) => void) {
    const order = this.#current
    this.#current = null
    if (order) clearTimeout(order.timer)
    if (this.#child) release(this.#child)
    if (this.#set >= RECYCLED_AFTER) this.close()
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.close(), IDLE).unref()
    if (order) answer(order)
    this.#next()
  }
}

/** A waiting typesetter does not keep the application alive; a working one does. */
const hold = (child: ChildProcess) => (child.ref(), child.channel?.ref())
const release = (child: ChildProcess) => (child.unref(), child.channel?.unref())

export const typesetter = new Typesetter()
