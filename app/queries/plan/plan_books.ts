import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'
import { today } from '#values/clock'
import type { Day } from '#values/day'

/** Every edition with its days, and when it was adopted last. */
export async function planBooks() {
  const rows = await db
    .from('plan_editions as editions')
    .join('plan_versions as versions', 'versions.id', 'editions.current_version_id')
    .orderBy('editions.starts_on')
    .select('editions.code', 'editions.name', 'editions.name_en', 'editions.starts_on', 'editions.ends_on')
    .select('versions.version', 'versions.adopted_at')

  return rows.map((row) => ({
    code: row.code as string,
    name: { ja: row.name as string, en: row.name_en as string },
    startsOn: row.starts_on as Day,
    endsOn: row.ends_on as Day,
    isInForce: row.starts_on <= today() && today() <= row.ends_on,
    version: row.version as number,
    adoptedAt: readInstant(row.adopted_at),
  }))
}
