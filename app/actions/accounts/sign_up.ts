import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { issueToken } from '#actions/accounts/issue_token'
import { postReset } from '#actions/accounts/reset_password'
import { inTransaction } from '#actions/in_transaction'
import { postLetter } from '#actions/letters/post_letter'
import { storedInstant } from '#models/columns'
import { passwordHash } from '#models/password_hash'
import { now } from '#values/clock'
import { newToken } from '#values/secret_token'

interface NewPerson {
  name: string
  email: string
  password: string
  locale: string
  returnTo: string | null
}

interface Known {
  id: number
  email: string
  locale: string
  password: string | null
  confirmed_at: string | null
  deactivated_at: string | null
}

/**
 * Registers a person, whose address is confirmed by a mail. An address that is known already gets
 * a mail that says so; the page that asked learns nothing of it. One that signs up twice without confirming may be
 * two people: neither password counts, and whoever reads the mail chooses one.
 */
export async function signUp({ password, returnTo, ...person }: NewPerson) {
  const hashed = await passwordHash.make(password)
  const at = storedInstant(now())

  await inTransaction(async (trx) => {
    const row = { ...person, password: hashed, is_demo: false, created_at: at, updated_at: at }
    await trx.knexQuery().from('users').insert(row).onConflict('email').ignore()
    const user: Known = await trx.from('users').where('email', person.email).firstOrFail()
    if (user.deactivated_at) return
    if (user.confirmed_at) return tellOwner(trx, user)

    if (user.password === hashed) return postConfirmation(trx, user, returnTo)

    await trx.from('users').where('id', user.id).update({ name: person.name, password: null, locale: person.locale, updated_at: at })
    await trx.from('user_tokens').where({ user_id: user.id, purpose: 'confirm_email' }).whereNull('used_at').update({ used_at: at })
    await postReset(trx, { ...user, locale: person.locale }, returnTo)
  })
}

/** Sends the link that confirms an address again; addresses without a registration that waits get nothing. */
export async function resendConfirmation(email: string, returnTo: string | null) {
  await inTransaction(async (trx) => {
    const user: Known | null = await trx.from('users').where('email', email).whereNull('confirmed_at').whereNull('deactivated_at').first()
    if (user) await postConfirmation(trx, user, returnTo)
  })
}

async function postConfirmation(trx: TransactionClientContract, { id, email, locale }: Known, returnTo: string | null) {
  const { token, hash } = await issueToken(trx, id, 'confirm_email', returnTo)
  const data = { path: `/confirmation/${token}` }
  await postLetter(trx, { key: `confirm_email:${hash}`, to: email, userId: id, template: 'confirm_email', locale, data })
}

const tellOwner = (trx: TransactionClientContract, { id, email, locale }: Known) =>
  postLetter(trx, {
    key: `already_registered:${newToken().hash}`,
    to: email,
    userId: id,
    template: 'already_registered',
    locale,
    data: { path: '/sign-in' },
  })
