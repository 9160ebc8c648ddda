import db from '@adonisjs/lucid/services/db'
import { moments, numbers, plain, word } from '#queries/exports/columns'
import type { Register } from '#queries/exports/register'

/** 送信簿: the mails of the portal; what they say is not in it. */
export const letters: Register = {
  posts: { admin: ['administrator'] },
  key: 'letters.id',
  columns: () => [
    ...moments('queued_at'),
    ...plain('to'),
    word('template', ({ t }) => (template) => t(`letters.${template}.subject`, template)),
    word('letter_state', ({ t }) => (state) => t(`mailbox.state.${state}`)),
    ...numbers('attempts'),
    ...moments('sent_at'),
    ...plain('last_error'),
  ],
  rows: () =>
    db
      .from('letters')
      .select('letters.queued_at', 'letters.to', 'letters.template', 'letters.state as letter_state', 'letters.attempts', 'letters.sent_at', 'letters.last_error'),
}
