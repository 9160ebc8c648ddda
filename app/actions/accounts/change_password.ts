import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { storedInstant } from '#models/columns'
import { passwordHash } from '#models/password_hash'
import { now } from '#values/clock'

/** A new password; every session begun before this moment is over. */
export async function changePassword(userId: number, password: string) {
  const hashed = await passwordHash.make(password)

  await inTransaction(async (trx) => {
    const at = storedInstant(now())
    await trx.from('users').where('id', userId).update({ password: hashed, sessions_ended_at: at, updated_at: at })
    await recordAudit(trx, { actor: { id: userId, as: 'self' }, action: 'user.password_changed', subject: { type: 'user', id: userId } })
  })
}

/** Ends every session of a person, on every device. */
export async function endSessions(userId: number) {
  await inTransaction(async (trx) => {
    await trx.from('users').where('id', userId).update({ sessions_ended_at: storedInstant(now()) })
    await recordAudit(trx, { actor: { id: userId, as: 'self' }, action: 'user.sessions_ended', subject: { type: 'user', id: userId } })
  })
}
