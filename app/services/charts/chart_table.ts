/** The numbers of a chart as a table: for those who read, hear or calculate instead of looking. */
import type { Chart } from '#services/charts/chart'

type Cell = string | number | null

export interface ChartTable {
  head: string[]
  rows: Cell[][]
}

export function chartTable(chart: Chart): ChartTable {
  return { head: chart.head, rows: rowsOf(chart) }
}

function rowsOf(chart: Chart): Cell[][] {
  switch (chart.kind) {
    case 'bars':
      return chart.rows.map(({ label, value, mark }) => [mark ? `${label}（${mark}）` : label, value])
    case 'funnel':
      return chart.rows.map(({ label, value }) => [label, value])
    case 'columns':
      return chart.rows.map(({ label, values, mark }) => [mark ? `${label}（${mark}）` : label, ...values])
    case 'histogram':
      return chart.bins.map(({ label, count, isLate }) => [isLate ? `${label}（${chart.limit}）` : label, count])
    case 'target':
      return chart.points.map(({ label, value }) => [label, value])
    case 'burn_down':
      return chart.points.map(({ day, left }) => [day, left])
  }
}

export interface SaidTable {
  head: string[]
  rows: string[][]
}

/** The same with every number in the reader's words. */
export const saidTable = (chart: Chart): SaidTable => ({
  head: chart.head,
  rows: rowsOf(chart).map((row) => row.map((cell) => (typeof cell === 'number' ? chart.say(cell) : (cell ?? '—')))),
})
