import db from '@adonisjs/lucid/services/db'
import { narrowingOf, type Queue } from '#queries/office/desk_queues'
import type { ClaimState } from '#workflows/claim_workflow'
import { narrow, seek } from '#queries/office/desk_narrowing'

export const PAGE = 50

/** What an address of the desk's list says; the same address shows the same list to everyone. */
export interface DeskFilter {
  queue: Queue
  q?: string | null
  state?: string | null
  programme?: number | null
  assignee?: 'me' | 'nobody' | number | null
  year?: number | null
  /** cursor: the due day (`-` for none) and id of the last row seen */
  after?: { dueOn: string | null; id: number } | null
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

/** One page of cases: the one due first at the top, those without a due day after all others, each part by its index. */
export async function deskList(filter: DeskFilter, userId: number): Promise<{ rows: DeskRow[]; hasMore: boolean }> {
  const { after } = filter
  const cameToUndated = after && after.dueOn === null
  const dated: DeskRow[] = cameToUndated
    ? []
    : await casesOf(filter, userId, PAGE + 1)
        .whereNotNull('claims.due_on')
        .if(after, (query) => seek(query, after!))
  const undated: DeskRow[] = await casesOf(filter, userId, PAGE + 1 - dated.length)
    .whereNull('claims.due_on')
    .if(cameToUndated, (query) => query.where('claims.id', '>', after!.id))
  const rows = [...dated, ...undated]

  return { rows: rows.slice(0, PAGE), hasMore: rows.length > PAGE }
}

function casesOf(filter: DeskFilter, userId: number, limit: number) {
  const query = db.from('claims').join('companies', 'companies.id', 'claims.company_id').leftJoin('users', 'users.id', 'claims.assignee_id')
  narrowingOf(filter)(query, userId)
  narrow(query, filter, userId)

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
    .select(lastProposal())
}

const lastProposal = () =>
  db
    .from('proposals')
    .whereColumn('proposals.subject_id', 'claims.id')
    .where('proposals.subject_type', 'claim')
    .orderBy('id', 'desc')
    .limit(1)
    .select('state')
    .as('last_proposal')
