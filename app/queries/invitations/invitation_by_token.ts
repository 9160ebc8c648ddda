import db from '@adonisjs/lucid/services/db'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'
import { hashOfToken } from '#values/secret_token'

export interface ShownInvitation {
  email: string
  kind: string
  company: string | null
  /** whether the address belongs to somebody who can sign in */
  isRegistered: boolean
}

/** What an open invitation says to whoever holds its link; null when it is closed. */
export async function invitationByToken(token: string): Promise<ShownInvitation | null> {
  const row = await db
    .from('invitations')
    .leftJoin('companies', 'companies.id', 'invitations.company_id')
    .leftJoin('users', (join) => join.on('users.email', 'invitations.email').andOnNotNull('users.confirmed_at'))
    .where('invitations.token_hash', hashOfToken(token))
    .whereNull('invitations.accepted_at')
    .whereNull('invitations.withdrawn_at')
    .where('invitations.expires_at', '>', storedInstant(now()))
    .select('invitations.email', 'invitations.kind', 'companies.name as company', 'users.id as user_id')
    .first()

  return row ? { email: row.email, kind: row.kind, company: row.company ?? null, isRegistered: row.user_id !== null } : null
}
