import db from '@adonisjs/lucid/services/db'
import { today } from '#values/clock'
import type { Day } from '#values/day'

const PAGE = 50

export const STANDINGS = ['open', 'overdue', 'settled'] as const
export type Standing = (typeof STANDINGS)[number]

interface Row {
  id: number
  claim_id: number
  number: string
  company: string
  amount: number
  received: number
  waived_amount: number | null
  due_on: Day
  is_open: boolean
  waived_on: Day | null
}

/** Amounts owing to the office, the one due first on top; those settled, the last one first. */
export async function owingList(standing: Standing, after: number | null) {
  const isSettled = standing === 'settled'
  const rows: Row[] = await db
    .from('amounts_owing as owing')
    .join('claims', 'claims.id', 'owing.claim_id')
    .join('companies', 'companies.id', 'claims.company_id')
    .where('owing.is_open', !isSettled)
    .if(standing === 'overdue', (query) => query.where('owing.due_on', '<', today()))
    .orderBy('owing.due_on', isSettled ? 'desc' : 'asc')
    .orderBy('owing.id')
    .offset(after ?? 0)
    .limit(PAGE + 1)
    .select(
      'owing.id',
      'owing.claim_id',
      'owing.amount',
      'owing.received',
      'owing.waived_amount',
      'owing.due_on',
      'owing.is_open',
      'owing.waived_on'
    )
    .select('claims.number', 'companies.name as company')

  return { rows: rows.slice(0, PAGE).map(standingOf), next: rows.length > PAGE ? (after ?? 0) + PAGE : null }
}

const standingOf = (row: Row) => {
  const [amount, received] = [Number(row.amount), Number(row.received)]
  const isOpen = Boolean(row.is_open)
  const standing = isOpen ? (row.due_on < today() ? 'overdue' : 'open') : row.waived_on ? 'waived' : 'closed'
  return { ...row, amount, received, left: isOpen ? amount - received : 0, standing }
}
