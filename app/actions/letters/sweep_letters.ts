import db from '@adonisjs/lucid/services/db'
import { deliverLetter } from '#actions/letters/deliver_letter'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'

const AT_ONCE = 50

/**
 * Delivers letters that their errand left behind, and gives up those interrupted while sending:
 * whether they arrived is not known, and a letter is never sent twice without a person's word.
 */
export async function sweepLetters() {
  const ago = (minutes: number) => storedInstant(now().minus({ minutes }))
  await db
    .from('letters')
    .where('state', 'sending')
    .where('next_attempt_at', '<', ago(15))
    .update({ state: 'failed', last_error: 'Interrupted while sending; it may have arrived.' })

  const left = await db.from('letters').where('state', 'pending').where('next_attempt_at', '<', ago(1)).orderBy('next_attempt_at').limit(AT_ONCE).select('key')
  for (const { key } of left) await deliverLetter(key).catch(() => undefined)
}
