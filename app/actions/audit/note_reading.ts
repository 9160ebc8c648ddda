import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { storedInstant } from '#models/columns'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import { startOf } from '#values/day'

export interface Reading {
  action: 'case.read' | 'person.read' | 'roster.read'
  subject: { type: string; id: number }
}

/** Who read of whom, as which post: one line a person, subject and day, however often the page is opened. */
export async function noteReading({ action, subject }: Reading, actor: Actor) {
  const noted = await db
    .from('audit_trail')
    .where({ subject_type: subject.type, subject_id: subject.id, actor_id: actor.id, actor_as: actor.post ?? actor.as, action })
    .where('occurred_at', '>=', storedInstant(startOf(today())))
    .select('id')
    .first()
  if (!noted) await inTransaction((trx) => recordAudit(trx, { actor, action, subject }))
}
