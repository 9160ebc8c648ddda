import db from '@adonisjs/lucid/services/db'
import { planFrom, type Plan } from '#rules/plan/plan'
import type { PlanDefinition } from '#rules/plan/plan_definition'
import { today } from '#values/clock'
import type { Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

/** The plan in force on a day, as a tree; outside every period the nearest edition. Null before any was adopted. */
export const planOn = async (day: Day = today()): Promise<Plan | null> => planFrom(await adoptedEditions(), day)

/** The plan by which the figures of a fiscal year are added up: that of its last day, of a running year that of today. */
export function planOfYear(fiscalYear: number): Promise<Plan | null> {
  const { last } = new FiscalYear(fiscalYear)
  return planOn(last < today() ? last : today())
}

/** Every edition as it was adopted last, in order of time. */
export async function adoptedEditions(): Promise<PlanDefinition[]> {
  const rows = await db
    .from('plan_editions as editions')
    .join('plan_versions as versions', 'versions.id', 'editions.current_version_id')
    .orderBy('editions.starts_on')
    .select('versions.definition')

  return rows.map(({ definition }) => JSON.parse(definition))
}
