import db from '@adonisjs/lucid/services/db'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'
import { hashOfToken } from '#values/secret_token'

/** Whose link this is, as long as it can still be used. Looking does not use it up: mail scanners look too. */
export const openToken = (token: string, purpose: string): Promise<{ email: string } | null> =>
  db
    .from('user_tokens')
    .join('users', 'users.id', 'user_tokens.user_id')
    .where({ token_hash: hashOfToken(token), purpose })
    .whereNull('used_at')
    .whereNull('users.deactivated_at')
    .where('expires_at', '>', storedInstant(now()))
    .select('users.email')
    .first()
