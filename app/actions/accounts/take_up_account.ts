import { useToken } from '#actions/accounts/use_token'
import { inTransaction } from '#actions/in_transaction'
import { storedInstant } from '#models/columns'
import { passwordHash } from '#models/password_hash'
import User from '#models/user'
import { openToken } from '#queries/accounts/open_token'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'

interface NewPerson {
  name: string
  password: string
  locale: string
}

/**
 * A nominated person registers by the mailed link: whoever holds it has shown that the address is theirs.
 * @throws RuleViolation `account_exists` where the address was registered meanwhile
 */
export async function takeUpAccount(token: string, { name, password, locale }: NewPerson): Promise<{ user: User; returnTo: string | null } | null> {
  if (!(await openToken(token, 'accept_nomination'))) return null // the hash of a password costs too much to make for anybody
  const hashed = await passwordHash.make(password)
  const at = storedInstant(now())

  return inTransaction(async (trx) => {
    const link = await useToken(trx, token, 'accept_nomination')
    if (!link) return null
    const taken = await trx.from('users').where('id', link.userId).whereNull('confirmed_at').whereNull('deactivated_at').update({ name, password: hashed, locale, confirmed_at: at, updated_at: at })
    if (Number(taken) === 0) throw new RuleViolation('account_exists')

    return { user: await User.findOrFail(link.userId, { client: trx }), returnTo: link.returnTo }
  })
}
