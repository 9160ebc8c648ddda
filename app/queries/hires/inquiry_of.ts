import { errors } from '@adonisjs/lucid'
import db from '@adonisjs/lucid/services/db'
import Claim from '#models/claim'
import { readInstant } from '#models/columns'
import { askedHires } from '#queries/hires/asked_hires'
import type { HireAnswer } from '#rules/claims/hire_outcome'
import { idIn } from '#values/id_in'
import type { Day } from '#values/day'

/** One inquiry of a company with its people and everything that was answered, newest first; of another company it does not exist. */
export async function inquiryOf(companyId: number, inquiryId: unknown) {
  const row = await db
    .from('hire_inquiries as i')
    .join('claims as c', 'c.id', 'i.claim_id')
    .where('i.company_id', companyId)
    .where('i.id', idIn(inquiryId) ?? 0)
    .select('i.id', 'i.asked_at', 'c.id as claim_id', 'c.number')
    .first()
  if (!row) throw new errors.E_ROW_NOT_FOUND(Claim)

  return {
    id: row.id as number,
    claimId: row.claim_id as number,
    number: row.number as string,
    askedAt: readInstant(row.asked_at),
    hires: await askedHires(row.id),
    history: await historyOf(row.id),
  }
}

async function historyOf(inquiryId: number) {
  const rows = await db
    .from('hire_answers as a')
    .join('hire_outcomes as o', 'o.id', 'a.hire_outcome_id')
    .join('hires as h', (join) => void join.on('h.claim_id', 'o.claim_id').andOn('h.key', 'o.hire_key').andOnVal('h.stage', 'report'))
    .join('users as u', 'u.id', 'a.answered_by_id')
    .where('o.hire_inquiry_id', inquiryId)
    .orderBy('a.id', 'desc')
    .select('a.answer', 'a.left_on', 'a.answered_at', 'h.staff_mark', 'u.name')

  return rows.map((row) => ({
    answer: row.answer as HireAnswer,
    leftOn: row.left_on as Day | null,
    at: readInstant(row.answered_at),
    staffMark: row.staff_mark as string,
    who: row.name as string,
  }))
}
