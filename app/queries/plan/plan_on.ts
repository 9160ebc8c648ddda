import db from '@adonisjs/lucid/services/db'
import { planFrom, type Plan } from '#rules/plan/plan'
import type { PlanDefinition } from '#rules/plan/plan_definition'
import { today } from '#values/clock'
import type { Day } from '#values/day'

/** The plan in force on a day, as a tree; outside every period the nearest edition. Null before any was adopted. */
export const planOn = async (day: Day = today()): Promise<Plan | null> => planFrom(await adoptedEditions(), day)

/** Every edition as it was adopted last, in order of time. */
export async function adoptedEditions(): Promise<PlanDefinition[]> {
  const rows = await db
    .from('plan_editions as editions')
    .join('plan_versions as versions', 'versions.id', 'editions.current_version_id')
    .orderBy('editions.starts_on')
    .select('versions.definition')

  return rows.map(({ definition }) => JSON.parse(definition))
}
