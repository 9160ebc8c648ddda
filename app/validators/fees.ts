/** What the desk records of fees. */
import { CHARGE_QUEUES } from '#queries/fees/charge_list'
import { aDay } from '#validators/a_day'
import { form } from '#validators/form'

export const feeValidator = form.create({ paidOn: aDay(), method: form.enum(['transfer', 'counter'] as const) })
export const refundValidator = form.create({ refundedOn: aDay() })

/** Addresses are typed by anybody: what is not understood is left out. */
export function chargeFilterIn(query: Record<string, unknown>) {
  const queue = CHARGE_QUEUES.find((one) => one === query.queue) ?? 'owed'
  const q = typeof query.q === 'string' ? query.q.slice(0, 100) : null
  const cursor = typeof query.after === 'string' ? /^(\d{4}-\d{2}-\d{2})\.(\d{1,9})$/.exec(query.after) : null

  return { queue, q: q?.trim() ? q : null, after: cursor ? { dueOn: cursor[1]!, id: Number(cursor[2]) } : null }
}
