import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'
import { OFFICE_CASES, type OfficeCase } from '#values/office_cases'

/** Internal notes of a case, the latest first. */
export async function notesOf({ type, id }: OfficeCase) {
  const notes: { id: number; kind: string; body: string; author: string; created_at: string }[] = await db
    .from('internal_notes')
    .join('users', 'users.id', 'internal_notes.author_id')
    .where(OFFICE_CASES[type].column, id)
    .orderBy('internal_notes.id', 'desc')
    .select('internal_notes.id', 'kind', 'body', 'users.name as author', 'internal_notes.created_at')

  return notes.map((note) => ({ ...note, at: readInstant(note.created_at) }))
}
