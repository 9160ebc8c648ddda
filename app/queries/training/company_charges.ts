import db from '@adonisjs/lucid/services/db'
import Notice from '#models/notice'
import { standingOf, type ChargeStanding } from '#rules/courses/fee_owed'
import { today } from '#values/clock'
import type { Day } from '#values/day'
import type { Yen } from '#values/yen'

const PAGE = 30

export interface CompanyCharge {
  id: number
  course: { title: string; titleEn: string | null }
  number: number
  amount: Yen
  dueOn: Day
  standing: ChargeStanding
  papers: { id: number; kind: string }[]
}

/** What a company is asked to pay for places, newest first, with its papers; nobody's name stands in them. */
export async function companyCharges(companyId: number, before: number | null): Promise<{ charges: CompanyCharge[]; next: number | null }> {
  const rows = await db
    .from('course_charges as charges')
    .join('enrolments', 'enrolments.id', 'charges.enrolment_id')
    .join('course_sessions as sessions', 'sessions.id', 'enrolments.course_session_id')
    .join('courses', 'courses.id', 'sessions.course_id')
    .where('charges.company_id', companyId)
    .if(before !== null, (query) => query.where('charges.id', '<', before!))
    .orderBy('charges.id', 'desc')
    .limit(PAGE + 1)
    .select('charges.*', 'courses.title', 'courses.title_en', 'sessions.number')
  const shown = rows.slice(0, PAGE)
  const numbers = shown.flatMap(({ invoice_number: invoice, receipt_number: receipt }) => [invoice, receipt]).filter((number) => number !== null)
  const papers = await Notice.query().whereIn('enrolmentId', shown.map((row) => row.enrolment_id)).whereIn('number', numbers).orderBy('id')

  return {
    charges: shown.map((row) => ({
      id: row.id,
      course: { title: row.title, titleEn: row.title_en },
      number: row.number,
      ...standingIn(row),
      papers: papers.filter(({ number }) => number === row.invoice_number || number === row.receipt_number).map(({ id, kind }) => ({ id, kind })),
    })),
    next: rows.length > PAGE ? (shown.at(-1).id as number) : null,
  }
}

function standingIn(row: any): Pick<CompanyCharge, 'amount' | 'dueOn' | 'standing'> {
  const charge = { amount: Number(row.amount) as Yen, refundable: row.refundable === null ? null : (Number(row.refundable) as Yen), dueOn: row.due_on as Day, paidOn: row.paid_on, refundedOn: row.refunded_on }

  return { amount: charge.amount, dueOn: charge.dueOn, standing: standingOf(charge, today()) }
}
