import Letter from '#models/letter'
import { deliverLetter } from '#actions/letters/deliver_letter'

/** Does what the worker would: delivers every letter that waits. */
export async function deliverLetters() {
  const waiting = await Letter.query().where('state', 'pending').orderBy('id')
  for (const { key } of waiting) await deliverLetter(key).catch(() => undefined)
}
