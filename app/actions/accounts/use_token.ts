import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TokenPurpose } from '#actions/accounts/issue_token'
import { storedInstant } from '#models/columns'
import UserToken from '#models/user_token'
import { now } from '#values/clock'
import { hashOfToken } from '#values/secret_token'

/** Uses up a link: the first who comes with it gets it, once, before it expires. */
export async function useToken(trx: TransactionClientContract, token: string, purpose: TokenPurpose): Promise<UserToken | null> {
  const link = { token_hash: hashOfToken(token), purpose }
  const at = storedInstant(now())
  const [used] = await trx.from('user_tokens').where(link).whereNull('used_at').where('expires_at', '>', at).update({ used_at: at }).then(asList)
  if (!used) return null

  return UserToken.query({ client: trx }).where('tokenHash', link.token_hash).firstOrFail()
}

/** Engines answer an update with a count or a list of one. */
const asList = (answer: unknown) => [answer].flat() as number[]
