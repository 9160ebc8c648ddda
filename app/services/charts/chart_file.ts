import type { Chart } from '#services/charts/chart'
import { chartTable } from '#services/charts/chart_table'
import { drawChart } from '#services/charts/draw_chart'
import { standalone } from '#services/charts/palette'
import { csvOf } from '#values/spreadsheet'

const BOM = '\uFEFF'

export interface ChartFile {
  name: string
  mediaType: string
  text: string
}

/** One chart of a page as a file: the drawing with its own colours, or its numbers. */
export function chartFile(file: string, charts: Chart[]): ChartFile | null {
  const [, name, form] = /^([\w-]+)\.(svg|csv)$/.exec(file) ?? []
  const chart = charts.find((one) => one.name === name)
  if (!chart) return null
  if (form === 'csv') return { name: file, mediaType: 'text/csv; charset=utf-8', text: BOM + csvText(chart) }

  const svg = drawChart(chart)
  return svg === null ? null : { name: file, mediaType: 'image/svg+xml; charset=utf-8', text: standalone(svg) }
}

function csvText(chart: Chart) {
  const { head, rows } = chartTable(chart)
  return csvOf([head, ...rows.map((row) => row.map((cell) => String(cell ?? '')))])
}
