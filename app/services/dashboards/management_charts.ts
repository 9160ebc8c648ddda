import type { Management } from '#queries/dashboards/management'
import { chartsByProject, chartsByYear } from '#services/dashboards/figure_charts'
import { planCharts } from '#services/dashboards/plan_charts'
import type { Words } from '#services/dashboards/words'

export const managementCharts = ({ values, figures, years, year }: Management, words: Words) => ({
  plan: planCharts(values, words),
  years: chartsByYear(figures, years, words),
  projects: chartsByProject(figures, year, words),
})
