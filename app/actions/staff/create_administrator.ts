import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { appUrl } from '#config/app'
import { storedInstant } from '#models/columns'
import { passwordHash } from '#models/password_hash'
import { signUpValidator } from '#validators/accounts/account'
import { now, today } from '#values/clock'

interface NewAdministrator {
  email: string
  name: string
  password: string
}

type Created = { signInAddress: string; wrong?: undefined } | { signInAddress?: undefined; wrong: string[] }

/** An administrator made from the machine itself: no mail is needed. A registered person keeps name and password. */
export async function createAdministrator(typed: NewAdministrator): Promise<Created> {
  const [error, person] = await signUpValidator.tryValidate(typed)
  if (error) return { wrong: (error.messages as { message: string }[]).map(({ message }) => message) }
  const password = await passwordHash.make(person.password)
  const at = storedInstant(now())

  await inTransaction(async (trx) => {
    const row = { ...person, password, locale: 'ja', is_demo: false, confirmed_at: at, created_at: at, updated_at: at }
    await trx.knexQuery().from('users').insert(row).onConflict('email').ignore()
    const { id } = await trx.from('users').where('email', person.email).select('id').firstOrFail()
    await trx.from('users').where('id', id).whereNull('confirmed_at').update({ confirmed_at: at })
    await trx.table('staff_posts').insert({ user_id: id, desk: 'admin', post: 'administrator', since: today(), created_at: at })
    await recordAudit(trx, { actor: { id: null, as: 'console' }, action: 'administrator.created', subject: { type: 'user', id } })
  })
  return { signInAddress: `${appUrl}/sign-in` }
}
