import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'

/** Internal notes of a case, the latest first. */
export async function notesOf(claimId: number) {
  const notes: { id: number; kind: string; body: string; author: string; created_at: string }[] = await db
    .from('internal_notes')
    .join('users', 'users.id', 'internal_notes.author_id')
    .where('claim_id', claimId)
    .orderBy('internal_notes.id', 'desc')
    .select('internal_notes.id', 'kind', 'body', 'users.name as author', 'internal_notes.created_at')

  return notes.map((note) => ({ ...note, at: readInstant(note.created_at) }))
}
