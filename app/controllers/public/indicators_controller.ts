import type { HttpContext } from '@adonisjs/core/http'
import { figuresOf } from '#queries/indicators/figures_of'
import { AREAS, indicatorOf, indicators } from '#queries/indicators/index'
import { planIndicatorOf, planIndicators } from '#queries/plan_values/plan_values'
import { shownYears } from '#rules/indicators/shown_years'
import { groupingAsked } from '#validators/office/indicator_address'

const COLUMNS = 3

/** 指標: the plan's own first, then what the programmes, courses and certifications contribute; for everybody. */
export default class IndicatorsController {
  async index({ response, view }: HttpContext) {
    const years = shownYears().slice(-COLUMNS)
    const figures = await figuresOf(
      indicators.map(({ code }) => code),
      { fiscalYears: years, audience: 'public' }
    )

    response.header('Cache-Control', 'public, max-age=60')
    return view.render('pages/indicators/index', { areas: AREAS, indicators, figures, years, plan: await planIndicators() })
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
