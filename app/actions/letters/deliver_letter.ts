import db from '@adonisjs/lucid/services/db'
import { storedInstant } from '#models/columns'
import Letter from '#models/letter'
import { sealed } from '#models/secret'
import { isShownInsteadOfSent, sendLetter } from '#services/letters/send_letter'
import { writeLetter, type WrittenLetter } from '#services/letters/write_letter'
import { now } from '#values/clock'

export const TRIES = 9
/** seconds before the second try; each later wait is twice as long, an hour at most */
export const FIRST_WAIT = 30
export const LONGEST_WAIT = 3600

/**
 * Delivers one letter of the outbox, once: whoever moves it from `pending` to `sending` sends it. A refused one is
 * tried again later and at last kept as `failed`; one interrupted while sending is never sent again by itself.
 * What was sent keeps no link: it may have opened an account.
 * @throws the mail server's refusal, after it was written down
 */
export async function deliverLetter(key: string) {
  const letter = await Letter.query().where({ key, state: 'pending' }).where('next_attempt_at', '<=', storedInstant(now())).first()
  if (!letter) return

  try {
    const written = await writeLetter(letter)
    if (!(await claim(letter, written))) return
    await sendLetter(letter, written)
  } catch (error) {
    await putOff(letter, error as Error)
    throw error
  }
  await settle(letter.id, { state: 'sent', sent_at: storedInstant(now()), last_error: null, ...(isShownInsteadOfSent() ? {} : { data: sealed({}) }) })
}

async function claim(letter: Letter, { subject, body }: WrittenLetter) {
  const claimed = await db
    .from('letters')
    .where({ id: letter.id, state: 'pending', attempts: letter.attempts })
    .update({ state: 'sending', attempts: letter.attempts + 1, subject, body, next_attempt_at: storedInstant(now()) })

  return Number(claimed) === 1
}

async function putOff({ id, attempts }: Letter, error: Error & { responseCode?: number }) {
  const isHopeless = attempts + 1 >= TRIES || (error.responseCode ?? 0) >= 500
  const wait = Math.min(FIRST_WAIT * 2 ** attempts, LONGEST_WAIT)
  await settle(id, {
    state: isHopeless ? 'failed' : 'pending',
    attempts: attempts + 1,
    last_error: error.message.slice(0, 500),
    next_attempt_at: storedInstant(now().plus({ seconds: wait - 1 })),
  })
}

const settle = (id: number, outcome: Record<string, unknown>) => db.from('letters').where('id', id).whereIn('state', ['pending', 'sending']).update(outcome)
