import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { readInstant, storedInstant } from '#models/columns'
import { now } from '#values/clock'

export interface Member {
  id: number
  userId: number
  name: string
  email: string
  kind: string
  since: DateTime
}

/** The people who may act for a company today. */
export async function membersOf(companyId: number): Promise<Member[]> {
  const rows = await db
    .from('affiliations')
    .join('users', 'users.id', 'affiliations.user_id')
    .where('affiliations.company_id', companyId)
    .whereNull('affiliations.until')
    .whereIn('affiliations.kind', ['administrator', 'member'])
    .orderBy('affiliations.kind')
    .orderBy('affiliations.id')
    .select('affiliations.id', 'affiliations.user_id as userId', 'affiliations.kind', 'affiliations.since', 'users.name', 'users.email')

  return rows.map((row) => ({ ...row, since: readInstant(row.since) }))
}

/** Invitations that are neither accepted nor withdrawn, newest first; those past their time can be sent again. */
export async function openInvitations(companyId: number | null) {
  const rows = await db
    .from('invitations')
    .where((query) => (companyId ? query.where('company_id', companyId) : query.whereNull('company_id')))
    .whereNull('accepted_at')
    .whereNull('withdrawn_at')
    .orderBy('id', 'desc')
    .limit(100)
    .select('id', 'email', 'kind', 'payload', 'expires_at')

  return rows.map(({ expires_at: expires, payload, ...row }) => ({
    ...(row as { id: number; email: string; kind: string }),
    posts: (payload ? JSON.parse(payload).posts : []) as { desk: string; post: string; since: string }[],
    expiresAt: readInstant(expires),
    isExpired: expires <= storedInstant(now()),
  }))
}
