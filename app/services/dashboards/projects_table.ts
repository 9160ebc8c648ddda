import type { Figure } from '#queries/indicators/figures_of'
import { indicators } from '#queries/indicators/index'
import type { Plan, PlanNode } from '#rules/plan/plan'
import { figureOf } from '#services/dashboards/figure_charts'

export interface ProjectRow {
  node: PlanNode
  figures: { code: string; value: number }[]
}

/** Each direction of the plan with its projects, and what each has come to in a year; a project without any says so. */
export const projectsTable = (plan: Plan | null, figures: Figure[], year: number): { direction: PlanNode; rows: ProjectRow[] }[] =>
  (plan?.directions ?? []).map((direction) => ({
    direction,
    rows: plan!.projects.filter(({ path }) => path[0] === direction.code).map((node) => ({ node, figures: valuesOf(figures, node.code, year) })),
  }))

const valuesOf = (figures: Figure[], project: string, year: number) =>
  indicators.flatMap(({ code }) => {
    const value = figureOf(figures, code, year)?.groups?.find(({ key }) => key === project)?.value
    return value ? [{ code, value }] : []
  })
