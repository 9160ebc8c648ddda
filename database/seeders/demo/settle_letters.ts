import db from '@adonisjs/lucid/services/db'
import { storedInstant } from '#models/columns'
import Letter from '#models/letter'
import { writeLetter } from '#services/letters/write_letter'

/** The letters of the past have long been read: each is written and marked as sent when it was posted; none goes out. */
export async function settleLetters() {
  for (const letter of await Letter.query().where('state', 'pending').orderBy('id')) {
    const { subject, body } = await writeLetter(letter)
    const sentAt = storedInstant(letter.queuedAt.plus({ seconds: 8 }))
    await db
      .from('letters')
      .where('id', letter.id)
      .update({ state: 'sent', subject, body, attempts: 1, sent_at: sentAt, next_attempt_at: sentAt })
  }
  await db.from('queue_jobs').where('status', 'pending').where('data', 'like', '%"name":"deliver_letter"%').delete()
}
