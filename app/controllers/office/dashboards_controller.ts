import type { HttpContext } from '@adonisjs/core/http'
import { claimsDashboard } from '#queries/dashboards/claims_dashboard'
import { chartFile } from '#services/charts/chart_file'
import { presentChart } from '#services/charts/present_chart'
import { aheadInWords } from '#services/dashboards/budget_chart'
import { claimsCharts } from '#services/dashboards/claims_charts'
import { wordsOf } from '#services/dashboards/words'
import { yearIn } from '#validators/office/year_in'

/** ダッシュボード: what a desk's money and work look like now. Each figure is of one moment. */
export default class DashboardsController {
  async claims({ request, view, desk, locale, i18n }: HttpContext) {
    const page = await claimsDashboard(yearIn(request.qs()))
    const words = wordsOf(locale, i18n.t.bind(i18n))
    const { budgets, work, funnel } = claimsCharts(page, words)
    const place = `/office/dashboard/${desk}/charts`
    const shown = (chart: Parameters<typeof presentChart>[0]) => presentChart(chart, place, page.year)

    return view.render('pages/office/dashboards/claims', {
      page,
      budgets: page.budgets.map((budget, index) => ({ ...budget, name: words.pick(budget.name), chart: shown(budgets[index]!), ahead: aheadInWords(budget, words) })),
      work: desk === 'accounts' ? [] : work.map(shown),
      funnel: shown(funnel),
      years: page.years.map((year) => ({ year, label: words.year(year) })),
      yearLabel: words.year(page.year),
      percent: words.percent,
    })
  }

  async claimsFile({ request, params, response, desk, locale, i18n }: HttpContext) {
    const page = await claimsDashboard(yearIn(request.qs()))
    const { budgets, work, funnel } = claimsCharts(page, wordsOf(locale, i18n.t.bind(i18n)))
    const file = chartFile(params.file, [...budgets, ...(desk === 'accounts' ? [] : work), funnel])
    if (!file) return response.notFound('')

    response.header('Content-Disposition', `attachment; filename="${file.name}"`)
    return response.type(file.mediaType).send(file.text)
  }
}
