import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { agedBy, type Age } from '#queries/office/processing_age'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { turnOf } from '#workflows/claim_turn'
import type { ClaimState } from '#workflows/claim_workflow'

export interface OpenClaim {
  id: number
  state: ClaimState
  turn: ReturnType<typeof turnOf>
  assigneeId: number | null
  assignee: string | null
  isProposed: boolean
  arrived_on: string
  due_on: string | null
  /** null where the standard period does not count */
  age: Age | null
}

type Row = Omit<OpenClaim, 'turn' | 'age' | 'isProposed'> & { programme_terms_id: number; due_days_left: number | null; proposals: number | string }

const COUNTED: readonly ClaimState[] = ['submitted', 'returned', 'reported', 'report_returned']

/** Every claim that is sent and not at its end; two queries in all. */
export async function openClaims(client: QueryClientContract): Promise<OpenClaim[]> {
  const rows: Row[] = await client
    .from('claims')
    .leftJoin('users', 'users.id', 'claims.assignee_id')
    .where('claims.is_open', true)
    .whereNot('claims.state', 'draft')
    .orderBy('claims.id')
    .select('claims.id', 'claims.state', 'claims.assignee_id as assigneeId', 'users.name as assignee', 'claims.arrived_on', 'claims.due_on')
    .select('claims.due_days_left', 'claims.programme_terms_id')
    .select(
      client
        .from('proposals')
        .whereColumn('proposals.subject_id', 'claims.id')
        .where({ 'proposals.subject_type': 'claim', 'proposals.state': 'open' })
        .count('*')
        .as('proposals')
    )
  const standards = await standardDays(client)

  return agedBy(rows, ({ state, programme_terms_id: terms }) => (COUNTED.includes(state) ? (standards.get(terms) ?? null) : null)).map(
    ({ proposals, ...row }) => ({ ...row, turn: turnOf(row.state), isProposed: Number(proposals) > 0 })
  )
}

async function standardDays(client: QueryClientContract): Promise<Map<number, number>> {
  const terms: { id: number; definition: string }[] = await client.from('programme_terms').select('id', 'definition')
  return new Map(terms.map(({ id, definition }) => [id, (JSON.parse(definition) as TermsInForce).standardDays]))
}
