import { inTransaction } from '#actions/in_transaction'
import InternalNote from '#models/internal_note'
import type { Actor } from '#values/actor'

/** A note for the office only: a thought, or what was said on the telephone. */
export function writeNote(claimId: number, note: { kind: 'note' | 'telephone'; body: string }, actor: Actor) {
  return inTransaction((trx) => InternalNote.create({ claimId, ...note, authorId: actor.id! }, { client: trx }))
}
