import { readInstant } from '#models/columns'
import { awaiting, type Turn } from '#queries/approvals/awaiting'

interface Row {
  id: number
  step: string
  amount: number | null
  awaiting_post: string
  proposed_at: string
  number: string
  company: string
  programme: string
  programme_en: string
  proposer: string
  due_on: string | null
}

/** What waits for this person to decide, the oldest first. */
export async function approvalList(userId: number, turns: Turn[]) {
  const rows: Row[] = await awaiting(userId, turns, 'claim')
    .join('companies', 'companies.id', 'claims.company_id')
    .join('subsidy_programmes', 'subsidy_programmes.id', 'claims.programme_id')
    .join('users', 'users.id', 'proposals.proposer_id')
    .orderBy('proposals.id')
    .limit(200)
    .select(
      'proposals.id',
      'proposals.step',
      'proposals.amount',
      'proposals.awaiting_post',
      'proposals.proposed_at',
      'claims.number',
      'claims.due_on'
    )
    .select(
      'companies.name as company',
      'subsidy_programmes.name as programme',
      'subsidy_programmes.name_en as programme_en',
      'users.name as proposer'
    )

  return { rows: rows.map((row) => ({ ...row, at: readInstant(row.proposed_at) })) }
}
