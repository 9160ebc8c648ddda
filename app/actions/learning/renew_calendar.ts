import { openProfile } from '#actions/learning/open_profile'
import { inTransaction } from '#actions/in_transaction'
import { newToken } from '#values/secret_token'

/** A new address for the calendar; the one given out before shows nothing any more. */
export async function renewCalendar(userId: number) {
  await inTransaction(async (trx) => {
    await openProfile(trx, userId)
    await trx.from('learner_profiles').where('user_id', userId).update({ calendar_key: newToken().token })
  })
}
