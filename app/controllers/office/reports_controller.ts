import type { HttpContext } from '@adonisjs/core/http'
import { management } from '#queries/dashboards/management'
import { currentProgrammeNames } from '#queries/reports/current_programme_names'
import { councilMonths } from '#queries/reports/council_months'
import { programmeYear } from '#queries/reports/programme_year'
import { shownYears } from '#rules/indicators/shown_years'
import { presentChart } from '#services/charts/present_chart'
import { wordsOf } from '#services/dashboards/words'
import { ENDINGS } from '#services/exports/endings'
import { councilWorkbook } from '#services/reports/council_workbook'
import { planReport } from '#services/reports/plan_report'
import { programmeReport } from '#services/reports/programme_report'
import { renderReport } from '#services/reports/render_report'
import type { Report } from '#services/reports/report'
import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'
import { yearIn } from '#validators/office/year_in'

/** 報告書: the year of a programme and of the plan, to read and to print, and the months for the council. */
export default class ReportsController {
  async index(ctx: HttpContext) {
    const years = shownYears().toReversed()
    return ctx.view.render('pages/office/reports/index', {
      year: yearOf(ctx),
      years: years.map((year) => ({ year, label: wordsFor(ctx).year(year) })),
      programmes: await currentProgrammeNames(),
    })
  }

  async programme(ctx: HttpContext) {
    const report = await programmeOf(ctx)
    return report ? show(ctx, report, `/office/reports/programmes/${ctx.params.code}`) : notFound(ctx)
  }

  async programmePdf(ctx: HttpContext) {
    const report = await programmeOf(ctx)
    return report ? pdf(ctx, report, ctx.params.code) : notFound(ctx)
  }

  async plan(ctx: HttpContext) {
    return show(ctx, await planOf(ctx), '/office/reports/plan')
  }

  async planPdf(ctx: HttpContext) {
    return pdf(ctx, await planOf(ctx), 'plan')
  }

  async council(ctx: HttpContext) {
    const year = yearOf(ctx)
    const workbook = await councilWorkbook(await councilMonths(year), wordsFor(ctx))
    ctx.response.header('Content-Disposition', `attachment; filename="council-${year}.xlsx"`)
    return ctx.response.type(ENDINGS.xlsx.mediaType).send(workbook)
  }
}

const wordsFor = ({ locale, i18n }: HttpContext) => wordsOf(locale, i18n.t.bind(i18n))

/** The year asked for, if there are figures of it; else the running one. */
function yearOf({ request }: HttpContext): number {
  const asked = yearIn(request.qs())
  return asked !== null && shownYears().includes(asked) ? asked : FiscalYear.containing(today()).year
}

async function programmeOf(ctx: HttpContext) {
  const page = await programmeYear(ctx.params.code, yearOf(ctx))
  return page && programmeReport(page, wordsFor(ctx))
}

const planOf = async (ctx: HttpContext) => planReport(await management(yearOf(ctx)), wordsFor(ctx))

function show(ctx: HttpContext, report: Report, place: string) {
  const year = yearOf(ctx)
  const sections = report.sections.map((section) => ({ ...section, text: section.text ?? [], charts: (section.charts ?? []).map((chart) => presentChart(chart, null)) }))
  const years = shownYears().toReversed()

  return ctx.view.render('pages/office/reports/show', {
    report,
    sections,
    year,
    place,
    years: years.map((one) => ({ year: one, label: wordsFor(ctx).year(one) })),
  })
}

async function pdf(ctx: HttpContext, report: Report, name: string) {
  ctx.response.header('Content-Disposition', `inline; filename="report-${name}-${yearOf(ctx)}.pdf"`)
  return ctx.response.type('application/pdf').send(await renderReport(report))
}

const notFound = async ({ response, view }: HttpContext) => response.notFound(await view.render('pages/errors/not_found'))
