import type { Chart, Width } from '#services/charts/chart'
import { drawBars, drawFunnel } from '#services/charts/kinds/bars'
import { drawBurnDown } from '#services/charts/kinds/burn_down'
import { drawColumns, drawHistogram } from '#services/charts/kinds/columns'
import { drawTarget } from '#services/charts/kinds/target'

/** The chart as SVG without styles; null where there is nothing to draw. */
export function drawChart(chart: Chart, width: Width = 'wide'): string | null {
  if (isEmpty(chart)) return null
  switch (chart.kind) {
    case 'bars':
      return drawBars(chart, width)
    case 'funnel':
      return drawFunnel(chart, width)
    case 'columns':
      return drawColumns(chart, width)
    case 'histogram':
      return drawHistogram(chart, width)
    case 'target':
      return drawTarget(chart, width)
    case 'burn_down':
      return drawBurnDown(chart, width)
  }
}

function isEmpty(chart: Chart) {
  if (chart.kind === 'burn_down') return chart.budget <= 0
  if (chart.kind === 'target') return chart.points.length === 0
  return (chart.kind === 'histogram' ? chart.bins : chart.rows).length === 0
}
