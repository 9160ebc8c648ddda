import type { HttpContext } from '@adonisjs/core/http'
import { figuresOf } from '#queries/indicators/figures_of'
import { AREAS, indicatorOf, indicators } from '#queries/indicators/index'
import { planIndicatorOf, planIndicators } from '#queries/plan_values/plan_values'
import { shownYears } from '#rules/indicators/shown_years'
import { chartFile } from '#services/charts/chart_file'
import { presentChart } from '#services/charts/present_chart'
import { chartsByYear } from '#services/dashboards/figure_charts'
import { planCharts } from '#services/dashboards/plan_charts'
import { wordsOf, type Words } from '#services/dashboards/words'
import { groupingAsked } from '#validators/office/indicator_address'

const COLUMNS = 3

/** 指標: the plan's own first, then what the programmes, courses and certifications contribute; for everybody. */
export default class IndicatorsController {
  async index({ response, view, locale, i18n }: HttpContext) {
    const { plan, figures, years } = await shown()
    const charts = chartsOf({ plan, figures, years }, wordsOf(locale, i18n.t.bind(i18n)))


    response.header('Cache-Control', 'public, max-age=60')
    return view.render('pages/indicators/index', { areas: AREAS, indicators, figures, years, plan, charts: charts.map((chart) => presentChart(chart, '/indicators/charts')) })
  }

  /** A chart of the page as a file. */
  async chart({ params, response, locale, i18n }: HttpContext) {
    const file = chartFile(params.file, chartsOf(await shown(), wordsOf(locale, i18n.t.bind(i18n))))
    if (!file) return response.notFound('')

    response.header('Cache-Control', 'public, max-age=60')
    response.header('Content-Disposition', `attachment; filename="${file.name}"`)
    return response.type(file.mediaType).send(file.text)
  }

  async show(ctx: HttpContext) {
    const { params, request, response, view } = ctx
    const ofPlan = await planIndicatorOf(params.code)
    response.header('Cache-Control', 'public, max-age=60')
    if (ofPlan) return view.render('pages/indicators/plan', ofPlan)

    const indicator = indicatorOf(params.code)
    if (!indicator) return response.notFound(await view.render('pages/errors/not_found'))
    const by = groupingAsked(request, indicator.publicGroupings)
    const figures = await figuresOf([indicator.code], { fiscalYears: shownYears(), audience: 'public', by })
    return view.render('pages/indicators/show', { indicator, figures, by })
  }
}

async function shown() {
  const years = shownYears().slice(-COLUMNS)
  const figures = await figuresOf(
    indicators.map(({ code }) => code),
    { fiscalYears: years, audience: 'public' }
  )
  return { plan: await planIndicators(), figures, years }
}

type Shown = Awaited<ReturnType<typeof shown>>

const chartsOf = ({ plan, figures, years }: Shown, words: Words) => [...planCharts(plan, words), ...chartsByYear(figures, years, words)]
