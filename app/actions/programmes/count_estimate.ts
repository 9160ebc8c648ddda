import db from '@adonisjs/lucid/services/db'
import type { Estimate } from '#rules/claims/estimate'
import { today } from '#values/clock'

/** One more estimate of today with this outcome; nothing of who asked is kept. */
export async function countEstimate(code: string, { eligible }: Pick<Estimate, 'eligible'>) {
  const outcome = eligible === null ? 'undecided' : eligible ? 'eligible' : 'unmet'
  const client = db.connection()
  await client
    .knexQuery()
    .from('estimate_counts')
    .insert({ programme_code: code, outcome, day: today(), count: 1 })
    .onConflict(['programme_code', 'day', 'outcome'])
    .merge({ count: client.knexRawQuery('estimate_counts.count + 1') })
}
