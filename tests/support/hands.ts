/** A process of its own with connections of its own: many people reach for the seats of one session at once. */
import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'
import { Settings } from 'luxon'

export type Order =
  | { act: 'apply'; sessionId: number; people: number[]; at: number }
  | { act: 'nominateAndDie'; sessionId: number; companyId: number; people: number[]; adminId: number; afterRows: number; at: number }

const ROOT = new URL('../../', import.meta.url)
const importer = (path: string) => import(path.startsWith('.') ? new URL(path, ROOT).href : path)
const app = new Ignitor(ROOT, { importer }).tap((one) => {
  one.booting(async () => {
    await import('#start/env')
  })
}).createApp('console')
await app.init()
await app.boot()
await app.start(() => undefined)

const { applyForSeat } = await import('#actions/courses/apply_for_seat')
const { nominate } = await import('#actions/courses/nominate')
const { default: Enrolment } = await import('#models/enrolment')

process.on('message', async (order: Order) => {
  Settings.now = () => order.at
  if (order.act === 'apply') process.send!(await apply(order))
  else await nominateAndDie(order)
  await app.terminate()
  process.disconnect()
})
process.send!('at hand')

/** Everyone at the same moment; what became of each, or why not. */
async function apply({ sessionId, people }: Extract<Order, { act: 'apply' }>): Promise<string[]> {
  const results = await Promise.allSettled(people.map((id) => applyForSeat(sessionId, {}, { id, as: 'participant' })))
  return results.map((result) => (result.status === 'fulfilled' ? result.value.state : (result.reason.reason ?? String(result.reason))))
}

/** Killed from within when so many rows are written and none is committed. */
async function nominateAndDie({ sessionId, companyId, people, adminId, afterRows }: Extract<Order, { act: 'nominateAndDie' }>) {
  let rows = 0
  Enrolment.after('create', () => {
    rows += 1
    if (rows === afterRows) process.kill(process.pid, 'SIGKILL')
  })
  await nominate(sessionId, companyId, people.map((userId) => ({ userId })), { id: adminId, as: 'applicant', companyId })
}
