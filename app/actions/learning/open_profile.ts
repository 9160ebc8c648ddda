import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'
import { newToken } from '#values/secret_token'

/** Every learner has one profile, with an own address for the calendar. It is the lock for what is written beside it. */
export async function openProfile(trx: TransactionClientContract, userId: number) {
  const at = storedInstant(now())
  await trx.knexQuery().from('learner_profiles').insert({ user_id: userId, calendar_key: newToken().token, created_at: at, updated_at: at }).onConflict('user_id').merge(['updated_at'])
}
