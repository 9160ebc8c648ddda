import db from '@adonisjs/lucid/services/db'
import { narrow, type CaseFilter } from '#queries/office/desk_narrowing'
import { narrowingOf, type Queue } from '#queries/office/desk_queues'
import { lastProposal } from '#queries/office/last_proposal'
import { pageByDueDay } from '#queries/office/page_by_due_day'
import type { ClaimState } from '#workflows/claim_workflow'

export { PAGE } from '#queries/office/page_by_due_day'

export interface DeskFilter extends CaseFilter {
  queue: Queue
  programme?: number | null
}

export interface DeskRow {
  id: number
  number: string
  state: ClaimState
  company: string
  assignee: string | null
  arrived_on: string
  due_on: string | null
  due_days_left: number | null
  examined_at: string | null
  claimed_amount: number | null
  programme_terms_id: number
  last_proposal: string | null
}

/** One page of claims. */
export const deskList = (filter: DeskFilter, userId: number) =>
  pageByDueDay<DeskRow>('claims', (limit) => casesOf(filter, userId, limit), filter.after)

function casesOf(filter: DeskFilter, userId: number, limit: number) {
  const query = db.from('claims').join('companies', 'companies.id', 'claims.company_id').leftJoin('users', 'users.id', 'claims.assignee_id')
  narrowingOf(filter)(query, userId)
  narrow(query, 'claims', filter, userId)
  if (filter.programme) query.where('claims.programme_id', filter.programme)

  return query
    .orderBy('claims.due_on')
    .orderBy('claims.id')
    .limit(limit)
    .select('claims.id', 'claims.number', 'claims.state', 'claims.arrived_on', 'claims.due_on', 'claims.due_days_left')
    .select(
      'claims.examined_at',
      'claims.claimed_amount',
      'claims.programme_terms_id',
      'companies.name as company',
      'users.name as assignee'
    )
    .select(lastProposal('claim'))
}
