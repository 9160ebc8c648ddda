import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { storedInstant } from '#models/columns'
import type User from '#models/user'
import { now } from '#values/clock'

/** Name and language of a person, changed by that person. */
export async function changeAccount(user: User, { name, locale }: { name: string; locale: 'ja' | 'en' }) {
  await inTransaction(async (trx) => {
    await trx.from('users').where('id', user.id).update({ name, locale, updated_at: storedInstant(now()) })
    await recordAudit(trx, {
      actor: { id: user.id, as: 'self' },
      action: 'user.changed',
      subject: { type: 'user', id: user.id },
      changes: { name: [user.name, name], locale: [user.locale, locale] },
    })
  })
}
