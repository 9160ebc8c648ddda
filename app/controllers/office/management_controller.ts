import type { HttpContext } from '@adonisjs/core/http'
import { management } from '#queries/dashboards/management'
import { AREAS, indicators } from '#queries/indicators/index'
import { chartFile } from '#services/charts/chart_file'
import { presentChart } from '#services/charts/present_chart'
import { managementCharts } from '#services/dashboards/management_charts'
import { projectsTable } from '#services/dashboards/projects_table'
import { wordsOf } from '#services/dashboards/words'
import { yearIn } from '#validators/office/year_in'

/** 経営の目: the indicators by year and by node of the plan, each number with its way to its rows. */
export default class ManagementController {
  async show({ request, view, locale, i18n }: HttpContext) {
    const page = await management(yearIn(request.qs()))
    const words = wordsOf(locale, i18n.t.bind(i18n))
    const { plan, years, projects } = managementCharts(page, words)
    const shown = (chart: Parameters<typeof presentChart>[0]) => presentChart(chart, '/office/management/charts', page.year)

    return view.render('pages/office/dashboards/management', {
      page,
      areas: AREAS,
      indicators,
      planCharts: plan.map(shown),
      yearCharts: years.map(shown),
      projectCharts: projects.map(shown),
      projects: projectsTable(page.plan, page.figures, page.year),
      years: page.choices.map((year) => ({ year, label: words.year(year) })),
      yearLabel: words.year(page.year),
    })
  }

  async file({ request, params, response, locale, i18n }: HttpContext) {
    const page = await management(yearIn(request.qs()))
    const file = chartFile(params.file, Object.values(managementCharts(page, wordsOf(locale, i18n.t.bind(i18n)))).flat())
    if (!file) return response.notFound('')

    response.header('Content-Disposition', `attachment; filename="${file.name}"`)
    return response.type(file.mediaType).send(file.text)
  }
}
