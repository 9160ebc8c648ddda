import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'

interface Audited {
  actor: { id: number | null; as: string; post?: string; deputyForId?: number }
  /** closed word of what happened: `affiliation.ended` */
  action: string
  subject: { type: string; id: number | null }
  /** old and new values, whitelisted by the caller */
  changes?: Record<string, unknown>
}

/** Writes one line of the office's trail, in the transaction of what it tells of. */
export async function recordAudit(trx: TransactionClientContract, { actor, action, subject, changes = {} }: Audited) {
  await trx.table('audit_trail').insert({
    actor_id: actor.id,
    actor_as: actor.post ?? actor.as,
    deputy_for_id: actor.deputyForId ?? null,
    action,
    subject_type: subject.type,
    subject_id: subject.id,
    changes: JSON.stringify(changes),
    occurred_at: storedInstant(now()),
  })
}
