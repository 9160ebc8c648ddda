import db from '@adonisjs/lucid/services/db'

/** What the trail's last line of this kind says was changed. */
export async function auditOf(action: string): Promise<Record<string, unknown>> {
  const line = await db.from('audit_trail').where('action', action).orderBy('id', 'desc').firstOrFail()
  return JSON.parse(line.changes)
}
