import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postLetter } from '#actions/letters/post_letter'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'
import { newToken } from '#values/secret_token'
import { momentText } from '#values/show'

export const INVITATION_DAYS = 7

interface NewInvitation {
  companyId: number | null
  email: string
  /** administrator | member | staff */
  kind: string
  /** posts of invited staff */
  payload?: object
  invitedById: number
  locale: 'ja' | 'en'
}

/** A new invitation with its mail; those sent before to the same address for the same place no longer work. */
export async function writeInvitation(trx: TransactionClientContract, { locale, payload, ...invitation }: NewInvitation): Promise<number> {
  const at = now()
  const expires = at.plus({ days: INVITATION_DAYS })
  const { token, hash } = newToken()
  await trx
    .from('invitations')
    .where('email', invitation.email)
    .where((query) => (invitation.companyId ? query.where('company_id', invitation.companyId) : query.whereNull('company_id')))
    .whereNull('accepted_at')
    .whereNull('withdrawn_at')
    .update({ withdrawn_at: storedInstant(at) })
  const [id] = await trx.table('invitations').insert({
    company_id: invitation.companyId,
    email: invitation.email,
    kind: invitation.kind,
    token_hash: hash,
    payload: payload ? JSON.stringify(payload) : null,
    invited_by_id: invitation.invitedById,
    expires_at: storedInstant(expires),
    created_at: storedInstant(at),
  })
  await postLetter(trx, {
    key: `invitation:${hash}`,
    to: invitation.email,
    template: invitation.companyId ? 'invitation' : 'staff_invitation',
    locale,
    data: { path: `/invitations/${token}`, expires: momentText(expires, locale) },
  })

  return Number(id)
}
