import db from '@adonisjs/lucid/services/db'
import { standingOf, type ChargeStanding } from '#rules/courses/fee_owed'
import { today } from '#values/clock'
import { folded } from '#values/search_text'

const PAGE = 50

export const CHARGE_QUEUES = ['owed', 'overdue', 'to_refund', 'settled', 'all'] as const
export type ChargeQueue = (typeof CHARGE_QUEUES)[number]

export interface ChargeFilter {
  queue: ChargeQueue
  /** an invoice number, a course's code, a company or a person, in part */
  q?: string | null
  sessionId?: number
  /** cursor: due day and id of the last row seen */
  after?: { dueOn: string; id: number } | null
}

export interface ChargeRow {
  id: number
  invoiceNumber: string
  payer: string
  code: string
  title: string
  session: number
  sessionId: number
  amount: number
  refundable: number | null
  issuedOn: string
  dueOn: string
  paidOn: string | null
  refundedOn: string | null
  standing: ChargeStanding
}

/** One page of charges, the one due first at the top. One statement, however many rows. */
export async function chargeList({ queue, q, sessionId, after }: ChargeFilter): Promise<{ rows: ChargeRow[]; next: string | null }> {
  const found = await db
    .from('course_charges as charges')
    .join('enrolments', 'enrolments.id', 'charges.enrolment_id')
    .join('course_sessions as sessions', 'sessions.id', 'enrolments.course_session_id')
    .join('courses', 'courses.id', 'sessions.course_id')
    .leftJoin('companies', 'companies.id', 'charges.company_id')
    .leftJoin('users', 'users.id', 'charges.user_id')
    .where((query) => narrow(query, queue))
    .if(sessionId, (query) => query.where('sessions.id', sessionId!))
    .if(q, (query) => search(query, q!))
    .if(after, (query) =>
      query.where((row) => row.where('charges.due_on', '>', after!.dueOn).orWhere((same) => same.where('charges.due_on', after!.dueOn).where('charges.id', '>', after!.id)))
    )
    .orderBy('charges.due_on')
    .orderBy('charges.id')
    .limit(PAGE + 1)
    .select('charges.*', 'companies.name as company', 'users.name as person', 'courses.code', 'courses.title', 'sessions.number', 'sessions.id as session_id')
  const rows = found.slice(0, PAGE).map(chargeRow)
  const last = rows.at(-1)

  return { rows, next: found.length > PAGE ? `${last!.dueOn}.${last!.id}` : null }
}

function chargeRow(row: any): ChargeRow {
  const money = { amount: Number(row.amount), refundable: row.refundable === null ? null : Number(row.refundable) }

  return {
    id: row.id,
    invoiceNumber: row.invoice_number,
    payer: row.company ?? row.person,
    code: row.code,
    title: row.title,
    session: row.number,
    sessionId: row.session_id,
    ...money,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    paidOn: row.paid_on,
    refundedOn: row.refunded_on,
    standing: standingOf({ ...(money as any), paidOn: row.paid_on, refundedOn: row.refunded_on, dueOn: row.due_on }, today()),
  }
}

function narrow(query: any, queue: ChargeQueue) {
  const owed = () => query.whereNull('charges.paid_on').whereRaw('charges.amount > coalesce(charges.refundable, 0)')
  const toRefund = (one: any) => one.whereNotNull('charges.paid_on').whereNull('charges.refunded_on').where('charges.refundable', '>', 0)
  if (queue === 'owed') owed()
  if (queue === 'overdue') owed().where('charges.due_on', '<', today())
  if (queue === 'to_refund') toRefund(query)
  if (queue === 'settled') query.whereNotNull('charges.paid_on').whereNot((one: any) => toRefund(one))
  if (queue === 'all') query.whereRaw('1 = 1')
}

const search = (query: any, q: string) =>
  query.where((one: any) =>
    one
      .where('charges.invoice_number', 'like', `%${q.trim()}%`)
      .orWhere('courses.code', q.trim().toUpperCase())
      .orWhere('companies.search_text', 'like', `%${folded(q)}%`)
      .orWhere('users.name', 'like', `%${q.trim()}%`)
  )
