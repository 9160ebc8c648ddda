import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'
import { newToken } from '#values/secret_token'

export type TokenPurpose = 'confirm_email' | 'reset_password' | 'accept_nomination'

const MINUTES = { confirm_email: 24 * 60, reset_password: 60 }

/** A new link for one purpose; the links sent before it no longer work. */
export async function issueToken(trx: TransactionClientContract, userId: number, purpose: keyof typeof MINUTES, returnTo: string | null = null) {
  await trx.from('user_tokens').where({ user_id: userId, purpose }).whereNull('used_at').update({ used_at: storedInstant(now()) })

  return writeToken(trx, userId, purpose, returnTo, now().plus({ minutes: MINUTES[purpose] }))
}

/** A link that ends with what it leads to; it leaves those to other places alone. */
export const issueTokenUntil = (trx: TransactionClientContract, userId: number, purpose: 'accept_nomination', returnTo: string, until: DateTime) =>
  writeToken(trx, userId, purpose, returnTo, until)

async function writeToken(trx: TransactionClientContract, userId: number, purpose: TokenPurpose, returnTo: string | null, until: DateTime) {
  const { token, hash } = newToken()
  await trx.table('user_tokens').insert({
    user_id: userId,
    purpose,
    token_hash: hash,
    return_to: returnTo,
    expires_at: storedInstant(until),
    created_at: storedInstant(now()),
  })

  return { token, hash }
}
