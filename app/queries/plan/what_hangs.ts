import db from '@adonisjs/lucid/services/db'
import type { Plan, PlanNode } from '#rules/plan/plan'
import type { Localised } from '#values/localised'

export type HangingKind = 'programme' | 'course_kind' | 'scheme'

/** A programme, course kind or scheme, and the project it hangs on; null where it hangs nowhere. */
export interface Hanging {
  kind: HangingKind
  id: number
  code: string
  name: Localised
  /** as its rule book says it */
  said: string | null
  project: PlanNode | null
}

/** Everything that may hang on the plan, in one question. */
export async function whatHangs(plan: Plan): Promise<Hanging[]> {
  const arm = (table: string, kind: HangingKind) =>
    db
      .from(table)
      .select('id', 'code', 'name', 'name_en', 'project')
      .select(db.raw(`'${kind}' as kind`))
  const rows = await arm('subsidy_programmes', 'programme').unionAll([
    arm('course_kinds', 'course_kind'),
    arm('certification_schemes', 'scheme'),
  ])

  return rows
    .map(({ kind, id, code, name, name_en: en, project }) => ({
      kind: kind as HangingKind,
      id: Number(id),
      code,
      name: { ja: name, en },
      said: project,
      project: project ? plan.projectOf(project) : null,
    }))
    .toSorted((one, other) => one.id - other.id)
}
