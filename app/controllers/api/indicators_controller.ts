import type { HttpContext } from '@adonisjs/core/http'
import { figuresOf } from '#queries/indicators/figures_of'
import { indicators } from '#queries/indicators/index'
import type { Grouping } from '#queries/indicators/indicator'
import { planIndicators } from '#queries/plan_values/plan_values'
import { shownYears } from '#rules/indicators/shown_years'
import { indicatorJson, planIndicatorJson } from '#services/api/indicators_json'
import { groupingAsked } from '#validators/office/indicator_address'
import { now } from '#values/clock'
import { TOKYO } from '#values/day'

const GROUPINGS = [...new Set(indicators.flatMap(({ publicGroupings }) => publicGroupings))] as Grouping[]

/** 指標 for machines: as everybody sees them, without account or cookie; `?by=` asks for the groups of the years that have passed. */
export default class IndicatorsController {
  async index({ request, response, locale }: HttpContext) {
    const by = groupingAsked(request, GROUPINGS)
    const figures = await figuresOf(
      indicators.map(({ code }) => code),
      { fiscalYears: shownYears(), audience: 'public', by }
    )

    response.header('Cache-Control', 'public, max-age=60').header('Vary', 'Accept-Language')
    return {
      updatedAt: now().setZone(TOKYO).toISO({ suppressMilliseconds: true }),
      plan: (await planIndicators()).map((one) => planIndicatorJson(one, locale)),
      indicators: indicators.map((indicator) => indicatorJson(indicator, figures, locale)),
    }
  }
}
