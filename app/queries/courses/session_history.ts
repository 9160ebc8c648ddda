import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'

const SHOWN = 20
const ACTS = ['opened', 'edited', 'published', 'withdrawn', 'seats_changed', 'moved', 'cancelled'].map((act) => `course_session.${act}`)

/** What the desk did to a session, the newest first. */
export async function sessionHistory(sessionId: number) {
  const rows: { action: string; changes: string; occurred_at: string; name: string | null }[] = await db
    .from('audit_trail')
    .leftJoin('users', 'users.id', 'audit_trail.actor_id')
    .where({ subject_type: 'course_session', subject_id: sessionId })
    .whereIn('audit_trail.action', ACTS)
    .orderBy('audit_trail.id', 'desc')
    .limit(SHOWN)
    .select('audit_trail.action', 'audit_trail.changes', 'audit_trail.occurred_at', 'users.name')

  return rows.map(({ action, changes, occurred_at: at, name }) => ({
    act: action.replace('course_session.', ''),
    at: readInstant(at),
    who: name,
    reason: (JSON.parse(changes) as { reason?: string }).reason ?? null,
  }))
}
