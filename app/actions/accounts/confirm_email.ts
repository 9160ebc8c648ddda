import { useToken } from '#actions/accounts/use_token'
import { inTransaction } from '#actions/in_transaction'
import { storedInstant } from '#models/columns'
import User from '#models/user'
import { now } from '#values/clock'

/** Confirms the address a link was sent to; null when the link cannot be used. */
export function confirmEmail(token: string): Promise<{ user: User; returnTo: string | null } | null> {
  return inTransaction(async (trx) => {
    const link = await useToken(trx, token, 'confirm_email')
    if (!link) return null
    await trx.from('users').where('id', link.userId).whereNull('confirmed_at').update({ confirmed_at: storedInstant(now()) })
    const user = await User.findOrFail(link.userId, { client: trx })

    return user.deactivatedAt ? null : { user, returnTo: link.returnTo }
  })
}
