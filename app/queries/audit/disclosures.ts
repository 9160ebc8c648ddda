import db from '@adonisjs/lucid/services/db'
import { storedInstant } from '#models/columns'
import { today } from '#values/clock'
import { startOf } from '#values/day'

export const DISCLOSED = 'personal_data.disclosed'

/** Whether this auditor has said today for what the personal data of a subject are needed. */
export async function isDisclosed(userId: number, { type, id }: { type: string; id: number }): Promise<boolean> {
  const said = await db
    .from('audit_trail')
    .where({ subject_type: type, subject_id: id, actor_id: userId, action: DISCLOSED })
    .where('occurred_at', '>=', storedInstant(startOf(today())))
    .select('id')
    .first()

  return Boolean(said)
}
