import { DateTime } from 'luxon'
import { office } from '#config/office'
import { drawChart } from '#services/charts/draw_chart'
import { standalone } from '#services/charts/palette'
import { typesetter } from '#services/papers/typesetter'
import type { Report } from '#services/reports/report'
import { today } from '#values/clock'
import { TOKYO } from '#values/day'

const FONT = 'Noto Serif JP'

/** The report as a tagged A4 PDF with the same drawings as on its page. */
export function renderReport({ sections, ...head }: Report): Promise<Buffer> {
  const paper = {
    ...head,
    sender: office.city[head.language],
    sections: sections.map(({ charts = [], ...section }) => ({
      ...section,
      charts: charts.map((chart) => {
        const svg = drawChart(chart)
        return { title: chart.title, description: chart.description, svg: svg && standalone(svg, FONT) }
      }),
    })),
  }
  return typesetter.set('report', paper, DateTime.fromISO(today(), { zone: TOKYO }).toUnixInteger())
}
