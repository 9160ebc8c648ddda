import db from '@adonisjs/lucid/services/db'
import { eachApart } from '#actions/each_apart'
import { inTransaction } from '#actions/in_transaction'
import { storedInstant } from '#models/columns'
import { now, today } from '#values/clock'

const AT_ONCE = 50

/** Closes what is past its last day: codes that nobody used are gone. */
export async function closeVoices() {
  const due = await db
    .from('voice_rounds')
    .whereNull('closed_at')
    .where('closes_on', '<', today())
    .orderBy('closes_on')
    .limit(AT_ONCE)
    .select('id')
  await eachApart(due, ({ id }) => close(id))
}

const close = (id: number) =>
  inTransaction(async (trx) => {
    await trx
      .from('voice_rounds')
      .where('id', id)
      .whereNull('closed_at')
      .update({ closed_at: storedInstant(now()), sheet: null })
    await trx.from('voice_codes').where('round_id', id).delete()
  })
