import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { eachApart } from '#actions/each_apart'
import { inTransaction } from '#actions/in_transaction'
import { postToCompany } from '#actions/letters/post_to_company'
import { office } from '#config/office'
import { storedInstant } from '#models/columns'
import { SETTLED } from '#queries/hires/hires_to_ask'
import { now } from '#values/clock'

const AT_ONCE = 200

/** Reminds a company, once, of people it has not answered about, while the claim still stands. */
export async function remindInquiries() {
  const due = await db
    .from('hire_inquiries as i')
    .join('claims as c', 'c.id', 'i.claim_id')
    .whereIn('c.state', [...SETTLED])
    .whereNull('i.reminded_at')
    .where('i.asked_at', '<=', storedInstant(now().minus({ days: office.hires.remindAfterDays })))
    .whereExists((query) => void query.from('hire_outcomes as o').whereColumn('o.hire_inquiry_id', 'i.id').whereNull('o.current_answer_id'))
    .orderBy('i.asked_at')
    .limit(AT_ONCE)
    .select('i.id', 'i.company_id')

  await eachApart(due, remind)
}

const remind = ({ id, company_id: companyId }: { id: number; company_id: number }) =>
  inTransaction(async (trx) => {
    const isFirst = await trx.from('hire_inquiries').where('id', id).whereNull('reminded_at').increment('version', 1)
    const count = Number(isFirst) === 0 ? 0 : await unanswered(trx, id)
    if (count === 0) return
    await trx
      .from('hire_inquiries')
      .where('id', id)
      .update({ reminded_at: storedInstant(now()) })
    await postToCompany(trx, companyId, `hires:${id}:reminded`, 'hires_reminded', { path: `/companies/${companyId}/hires/${id}`, count })
  })

async function unanswered(trx: TransactionClientContract, inquiryId: number): Promise<number> {
  const row = await trx.from('hire_outcomes').where('hire_inquiry_id', inquiryId).whereNull('current_answer_id').count('* as total').first()
  return Number(row!.total)
}
