import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { readInstant } from '#models/columns'
import type { Day } from '#values/day'

interface Row {
  id: number
  revocation_id: number
  decision: string | null
  note: string | null
  decided_at: string | null
  decided_by: string | null
  proposal_id: number | null
  scheme: string
  revoked_on: Day | null
  reason: string
  article: string
  fields: string
}

/** The revoked certificates that a claim's tier rested on, and what was decided of each. */
export async function effectsOn(claimId: number, client: QueryClientContract = db.connection()) {
  const rows: Row[] = await client
    .from('revocation_effects as effects')
    .join('certificate_revocations as revocations', 'revocations.id', 'effects.revocation_id')
    .leftJoin('users', 'users.id', 'effects.decided_by_id')
    .where('effects.claim_id', claimId)
    .orderBy('effects.id')
    .select('effects.id', 'effects.revocation_id', 'effects.decision', 'effects.note', 'effects.decided_at', 'effects.proposal_id')
    .select('users.name as decided_by')
    .select('revocations.scheme', 'revocations.revoked_on', 'revocations.reason', 'revocations.article', 'revocations.fields')

  return rows.map((row) => ({
    ...row,
    fields: JSON.parse(row.fields) as string[],
    decidedAt: row.decided_at ? readInstant(row.decided_at) : null,
  }))
}

/** A claim whose effect was kept may still be recalculated: keeping changed nothing. */
export const isUnsettled = ({ decision }: { decision: string | null }) => decision === null || decision === 'keep'
