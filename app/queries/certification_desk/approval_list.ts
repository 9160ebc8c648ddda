import { awaitingMine, type Decided } from '#queries/certification_desk/awaiting_mine'
import type { Reader } from '#queries/certification_desk/desk_list'
import type { Turn } from '#queries/approvals/awaiting'
import { readInstant } from '#models/columns'

interface Row {
  id: number
  step: string
  awaiting_post: string
  proposed_at: string
  number: string
  due_on: string | null
  company: string
  scheme: string
  scheme_en: string
  proposer: string
}

/** What waits for this person to decide, certifications and revocations, the oldest first. */
export async function approvalList(reader: Reader, turns: Turn[]) {
  const rows = [...(await rowsOf(reader, turns, 'certification')), ...(await rowsOf(reader, turns, 'certificate_revocation'))]
  return { rows: rows.sort((one, other) => one.id - other.id).map((row) => ({ ...row, at: readInstant(row.proposed_at) })) }
}

const rowsOf = (reader: Reader, turns: Turn[], type: Decided): Promise<Row[]> =>
  awaitingMine(reader, turns, type)
    .if(type === 'certificate_revocation', (query) =>
      query.join('certifications', 'certifications.id', 'certificate_revocations.certification_id')
    )
    .join('companies', 'companies.id', 'certifications.company_id')
    .join('certification_schemes', 'certification_schemes.id', 'certifications.scheme_id')
    .join('users', 'users.id', 'proposals.proposer_id')
    .orderBy('proposals.id')
    .limit(200)
    .select('proposals.id', 'proposals.step', 'proposals.awaiting_post', 'proposals.proposed_at')
    .select('certifications.number', 'certifications.due_on', 'companies.name as company', 'users.name as proposer')
    .select('certification_schemes.name as scheme', 'certification_schemes.name_en as scheme_en')
