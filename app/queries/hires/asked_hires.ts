import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { AnsweredHire, HireAnswer } from '#rules/claims/hire_outcome'
import type { Day } from '#values/day'

export interface AskedHire {
  outcomeId: number
  staffMark: string
  startsOn: Day
  checkOn: Day
  current: AnsweredHire | null
}

/** The people of one inquiry by their marks, each with the answer that counts. */
export async function askedHires(inquiryId: number, trx?: TransactionClientContract): Promise<AskedHire[]> {
  const rows = await (trx ?? db)
    .from('hire_outcomes as o')
    .join('hires as h', (join) => void join.on('h.claim_id', 'o.claim_id').andOn('h.key', 'o.hire_key').andOnVal('h.stage', 'report'))
    .leftJoin('hire_answers as a', 'a.id', 'o.current_answer_id')
    .where('o.hire_inquiry_id', inquiryId)
    .orderBy('o.id')
    .select('o.id', 'o.check_on', 'h.staff_mark', 'h.starts_on', 'a.answer', 'a.left_on')

  return rows.map((row) => ({
    outcomeId: row.id,
    staffMark: row.staff_mark,
    startsOn: row.starts_on,
    checkOn: row.check_on,
    current: row.answer ? { answer: row.answer as HireAnswer, leftOn: row.left_on } : null,
  }))
}
