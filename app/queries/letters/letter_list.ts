import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'

const PAGE = 50

export const LETTER_STATES = ['pending', 'sending', 'sent', 'failed'] as const
export type LetterState = (typeof LETTER_STATES)[number]

/** The outbox, the newest first; `before` is the id of the last row seen. */
export async function letterList({ state, before }: { state?: LetterState; before?: number }) {
  const rows = await db
    .from('letters')
    .if(state, (query) => query.where('state', state!))
    .if(before, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .select('id', 'to', 'template', 'locale', 'state', 'subject', 'attempts', 'queued_at', 'sent_at')
  const shown = rows.slice(0, PAGE).map((row) => ({ ...row, queuedAt: readInstant(row.queued_at), sentAt: row.sent_at ? readInstant(row.sent_at) : null }))

  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)!.id as number) : null }
}
