import type { Figure } from '#queries/indicators/figures_of'
import { indicators } from '#queries/indicators/index'
import type { Plan, PlanNode } from '#rules/plan/plan'
import { figureOf } from '#services/dashboards/figure_charts'

export interface DirectionRows {
  direction: PlanNode
  /** its projects with what each has come to in the year */
  rows: { node: PlanNode; figures: { code: string; value: number }[] }[]
  /** its projects that have come to nothing yet */
  without: PlanNode[]
}

export const projectsTable = (plan: Plan | null, figures: Figure[], year: number): DirectionRows[] =>
  (plan?.directions ?? []).map((direction) => {
    const nodes = plan!.projects.filter(({ path }) => path[0] === direction.code)
    const rows = nodes.map((node) => ({ node, figures: valuesOf(figures, node.code, year) }))

    return {
      direction,
      rows: rows.filter((row) => row.figures.length > 0),
      without: rows.filter((row) => row.figures.length === 0).map(({ node }) => node),
    }
  })

const valuesOf = (figures: Figure[], project: string, year: number) =>
  indicators.flatMap(({ code }) => {
    const value = figureOf(figures, code, year)?.groups?.find(({ key }) => key === project)?.value
    return value ? [{ code, value }] : []
  })
