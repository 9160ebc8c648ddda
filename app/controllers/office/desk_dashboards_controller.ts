import type { HttpContext } from '@adonisjs/core/http'
import { certificationsDashboard } from '#queries/dashboards/certifications_dashboard'
import { coursesDashboard } from '#queries/dashboards/courses_dashboard'
import { closedToOfficer } from '#queries/certifications/own_reviews'
import type { Chart } from '#services/charts/chart'
import { chartFile } from '#services/charts/chart_file'
import { presentChart } from '#services/charts/present_chart'
import { certificationsCharts, coursesCharts } from '#services/dashboards/other_desks_charts'
import { wordsOf } from '#services/dashboards/words'
import { yearIn } from '#validators/office/year_in'

/** The dashboards of the courses' desk and of the certifications' desk. */
export default class DeskDashboardsController {
  async courses(ctx: HttpContext) {
    const { page, charts } = await coursesOf(ctx)
    return render(ctx, charts, page.at, page)
  }

  async coursesFile(ctx: HttpContext) {
    return file(ctx, (await coursesOf(ctx)).charts)
  }

  async certifications(ctx: HttpContext) {
    const { page, charts } = await certificationsOf(ctx)
    return render(ctx, charts, page.at)
  }

  async certificationsFile(ctx: HttpContext) {
    return file(ctx, (await certificationsOf(ctx)).charts)
  }
}

const wordsFor = ({ locale, i18n }: HttpContext) => wordsOf(locale, i18n.t.bind(i18n))

async function coursesOf(ctx: HttpContext) {
  const page = await coursesDashboard(yearIn(ctx.request.qs()))
  return { page, charts: coursesCharts(page, wordsFor(ctx)) }
}

async function certificationsOf(ctx: HttpContext) {
  const page = await certificationsDashboard(await closedToOfficer(ctx.user.id))
  return { page, charts: certificationsCharts(page, wordsFor(ctx)) }
}

function render(ctx: HttpContext, charts: Chart[], at: unknown, { year, years = [] }: { year?: number; years?: number[] } = {}) {
  const place = `/office/dashboard/${ctx.desk}/charts`
  return ctx.view.render('pages/office/dashboards/desk', {
    page: { at, year },
    years: years.map((one) => ({ year: one, label: wordsFor(ctx).year(one) })),
    charts: charts.map((chart) => presentChart(chart, place, year)),
  })
}

function file({ params, response }: HttpContext, charts: Chart[]) {
  const found = chartFile(params.file, charts)
  if (!found) return response.notFound('')

  response.header('Content-Disposition', `attachment; filename="${found.name}"`)
  return response.type(found.mediaType).send(found.text)
}
