import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { issueToken } from '#actions/accounts/issue_token'
import { useToken } from '#actions/accounts/use_token'
import { inTransaction } from '#actions/in_transaction'
import { postLetter } from '#actions/letters/post_letter'
import { storedInstant } from '#models/columns'
import { passwordHash } from '#models/password_hash'
import User from '#models/user'
import { openToken } from '#queries/accounts/open_token'
import { now } from '#values/clock'

/** Mails a link to choose a new password; an unknown address gets nothing, and the page says the same. */
export async function requestPasswordReset(email: string) {
  await inTransaction(async (trx) => {
    const user = await trx.from('users').where('email', email).whereNull('deactivated_at').where('is_demo', false).first()
    if (!user) return
    await postReset(trx, user)
  })
}

interface Addressee {
  id: number
  email: string
  locale: string
}

/** The mail with the link; it leads to `returnTo` in the end. */
export async function postReset(trx: TransactionClientContract, { id, email, locale }: Addressee, returnTo: string | null = null) {
  const { token, hash } = await issueToken(trx, id, 'reset_password', returnTo)
  const data = { path: `/password-reset/${token}` }
  await postLetter(trx, { key: `reset_password:${hash}`, to: email, userId: id, template: 'reset_password', locale, data })
}

/** Sets the password of the person a link was sent to, which confirms the address and ends every session. */
export async function resetPassword(token: string, password: string): Promise<{ user: User; returnTo: string | null } | null> {
  if (!(await openToken(token, 'reset_password'))) return null // the hash of a password costs too much to make for anybody
  const hashed = await passwordHash.make(password)

  return inTransaction(async (trx) => {
    const link = await useToken(trx, token, 'reset_password')
    if (!link) return null
    const at = storedInstant(now())
    await trx.from('users').where('id', link.userId).update({ password: hashed, sessions_ended_at: at, updated_at: at })
    await trx.from('users').where('id', link.userId).whereNull('confirmed_at').update({ confirmed_at: at })

    return { user: await User.findOrFail(link.userId, { client: trx }), returnTo: link.returnTo }
  })
}
