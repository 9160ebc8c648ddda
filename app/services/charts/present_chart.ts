import type { Chart } from '#services/charts/chart'
import { saidTable, type SaidTable } from '#services/charts/chart_table'
import { drawChart } from '#services/charts/draw_chart'

/** A chart as the component `@!chart()` shows it. */
export interface ShownChart {
  name: string
  title: string
  wide: string | null
  narrow: string | null
  table: SaidTable
  /** where its files are; none on a report, which is a file itself */
  files: { svg: string; csv: string } | null
}

export const presentChart = (chart: Chart, place: string | null, year?: number): ShownChart => ({
  name: chart.name,
  title: chart.title,
  wide: drawChart(chart, 'wide'),
  narrow: drawChart(chart, 'narrow'),
  table: saidTable(chart),
  files: place === null ? null : { svg: `${place}/${chart.name}.svg${ofYear(year)}`, csv: `${place}/${chart.name}.csv${ofYear(year)}` },
})

const ofYear = (year?: number) => (year ? `?year=${year}` : '')
