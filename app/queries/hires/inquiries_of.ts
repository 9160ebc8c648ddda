import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'

/** What a company was asked about the people it hired, what waits for an answer first. */
export async function inquiriesOf(companyId: number) {
  const rows = await db
    .from('hire_inquiries as i')
    .join('claims as c', 'c.id', 'i.claim_id')
    .join('hire_outcomes as o', 'o.hire_inquiry_id', 'i.id')
    .where('i.company_id', companyId)
    .groupBy('i.id', 'i.asked_at', 'c.number')
    .orderBy('i.id', 'desc')
    .select('i.id', 'i.asked_at', 'c.number')
    .count('o.id as hires')
    .count('o.current_answer_id as answered')
  const inquiries = rows.map((row) => ({
    id: row.id as number,
    number: row.number as string,
    askedAt: readInstant(row.asked_at),
    hires: Number(row.hires),
    open: Number(row.hires) - Number(row.answered),
  }))

  return inquiries.toSorted((one, other) => Number(other.open > 0) - Number(one.open > 0))
}
