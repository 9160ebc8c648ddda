/** What became of the people hired with a subsidy, six months after their first day: for figures, and the rows behind them. */
import db from '@adonisjs/lucid/services/db'
import { SETTLED } from '#queries/hires/hires_to_ask'
import type { Day } from '#values/day'

type Client = Pick<typeof db, 'from'>

/** SQL over `o` outcome and `a` the answer that counts. */
export const ANSWERED = 'a.id is not null'
export const STILL_EMPLOYED = `(a.answer = 'employed' or (a.answer = 'left' and a.left_on >= o.check_on))`

/** One row for each hire asked about, of claims `c` that still stand: outcome `o`, hire `h`, answer `a`. */
export const askedOutcomes = (client: Client = db) =>
  client
    .from('hire_outcomes as o')
    .join('claims as c', 'c.id', 'o.claim_id')
    .join('hires as h', (join) => void join.on('h.claim_id', 'o.claim_id').andOn('h.key', 'o.hire_key').andOnVal('h.stage', 'report'))
    .leftJoin('hire_answers as a', 'a.id', 'o.current_answer_id')
    .whereIn('c.state', [...SETTLED])

/** Counted by the day on which six months were over. */
export async function hireOutcomes({ from, to }: { from: Day; to: Day }, client: Client = db) {
  const count = (condition: string, name: string) => db.raw(`coalesce(sum(case when ${condition} then 1 else 0 end), 0) as ${name}`)
  const row = await askedOutcomes(client)
    .whereBetween('o.check_on', [from, to])
    .select(count('1 = 1', 'asked'), count(ANSWERED, 'answered'), count(`a.answer = 'unknown'`, 'unknown'), count(STILL_EMPLOYED, 'still'))
    .first()

  return {
    asked: Number(row.asked),
    answered: Number(row.answered),
    unknown: Number(row.unknown),
    stillEmployed: Number(row.still),
  }
}
