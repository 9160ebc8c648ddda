import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { readInstant } from '#models/columns'

// prettier-ignore
const LAST: Record<string, [table: string, column: string][]> = {
  'events':              [['course_sessions', 'updated_at'], ['courses', 'updated_at']],
  'support-programmes':  [['programme_terms', 'adopted_at']],
  'grants':              [['grant_consents', 'changed_at'], ['grant_decisions', 'created_at'], ['amount_finalisations', 'created_at']],
  'certified-companies': [['publications', 'updated_at'], ['certificates', 'created_at']],
}

/** When something in each data set was last changed; a day that passes may change more. */
export async function changedAt(): Promise<Record<string, DateTime | null>> {
  const each = await Promise.all(Object.entries(LAST).map(async ([name, sources]) => [name, await latest(sources)] as const))
  return Object.fromEntries(each)
}

async function latest(sources: [table: string, column: string][]) {
  const found = await Promise.all(sources.map(([table, column]) => db.from(table).max(`${column} as at`).first()))
  const moments = found.flatMap((row) => (row?.at ? [row.at as string] : [])).sort()
  return moments.length > 0 ? readInstant(moments.at(-1)!) : null
}
