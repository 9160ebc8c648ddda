import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'
import { newToken } from '#values/secret_token'

export type TokenPurpose = 'confirm_email' | 'reset_password'

const MINUTES: Record<TokenPurpose, number> = { confirm_email: 24 * 60, reset_password: 60 }

/** A new link for one purpose; the links sent before it no longer work. */
export async function issueToken(trx: TransactionClientContract, userId: number, purpose: TokenPurpose, returnTo: string | null = null) {
  const at = now()
  const { token, hash } = newToken()
  await trx.from('user_tokens').where({ user_id: userId, purpose }).whereNull('used_at').update({ used_at: storedInstant(at) })
  await trx.table('user_tokens').insert({
    user_id: userId,
    purpose,
    token_hash: hash,
    return_to: returnTo,
    expires_at: storedInstant(at.plus({ minutes: MINUTES[purpose] })),
    created_at: storedInstant(at),
  })

  return { token, hash }
}
