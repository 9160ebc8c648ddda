import type { Figure } from '#queries/indicators/figures_of'
import { indicators } from '#queries/indicators/index'
import type { Plan, PlanNode } from '#rules/plan/plan'
import { figureOf } from '#services/dashboards/figure_charts'
import type { Localised } from '#values/localised'

export interface DirectionRows {
  direction: PlanNode
  /** itself, and in the order of the plan what stands under it, with what each has come to in the year */
  rows: { node: PlanNode; figures: { code: string; value: number }[] }[]
  /** its projects that have come to nothing yet */
  without: PlanNode[]
}

export const projectsTable = (plan: Plan | null, figures: Figure[], year: number): DirectionRows[] =>
  (plan?.directions ?? []).map((direction) => {
    const nodes = [direction, ...[...plan!.nodes.values()].filter(({ path }) => path[0] === direction.code)]
    const projects = nodes.filter(({ level }) => level === 'project')
    const under = ({ code }: PlanNode) => projects.filter(({ path }) => path.includes(code)).map((project) => project.code)
    const rows = nodes.map((node) => ({ node, figures: node.level === 'project' ? valuesOf(figures, node.code, year) : sumsOf(figures, under(node), year) }))

    return {
      direction,
      rows: rows.filter((row) => row.figures.length > 0),
      without: rows.filter(({ node, figures: of }) => node.level === 'project' && of.length === 0).map(({ node }) => node),
    }
  })

const valuesOf = (figures: Figure[], project: string, year: number) =>
  indicators.flatMap(({ code }) => {
    const value = figureOf(figures, code, year)?.groups?.find(({ key }) => key === project)?.value
    return value ? [{ code, value }] : []
  })

/** Up the tree only what can be added: a company or person of two projects would be counted twice. */
function sumsOf(figures: Figure[], projects: string[], year: number) {
  const values = projects.flatMap((project) => valuesOf(figures, project, year))
  return indicators
    .filter(({ measure }) => measure === 'sum')
    .map(({ code }) => ({ code, value: values.filter((one) => one.code === code).reduce((sum, { value }) => sum + value, 0) }))
    .filter(({ value }) => value > 0)
}

/** With its number, where it has one. */
export const nodeName = ({ number, name }: PlanNode, pick: (said: Localised) => string) => (number ? `${number} ${pick(name)}` : pick(name))
