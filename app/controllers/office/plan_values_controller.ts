import type { HttpContext } from '@adonisjs/core/http'
import { decidePlanValue } from '#actions/plan_values/decide_plan_value'
import { enterPlanValue } from '#actions/plan_values/enter_plan_value'
import { planIndicatorOf, type IndicatorOfPlan } from '#queries/plan_values/plan_values'
import { isMeasuredBy } from '#rules/plan_values/editions'
import { planYears, spanOf } from '#rules/plan_values/periods'
import { atPrintedPlaces } from '#rules/plan_values/progress'
import { planValueValidator, sendingBackValidator } from '#validators/office/plan_values'
import { sayWrong } from '#validators/say_wrong'
import { today } from '#values/clock'
import { idIn } from '#values/id_in'

/** 計画の目標指標の値: one officer enters it, another confirms it; a correction keeps what was public before. */
export default class PlanValuesController {
  async show(ctx: HttpContext) {
    const found = await planIndicatorOf(ctx.params.code)
    return found
      ? ctx.view.render('pages/office/indicators/plan', { ...found, canEnter: ctx.actor.post === 'officer', userId: ctx.user.id })
      : notFound(ctx)
  }

  async create(ctx: HttpContext) {
    const found = await planIndicatorOf(ctx.params.code)
    if (!found) return notFound(ctx)

    return ctx.view.render('pages/office/indicators/enter', {
      ...found,
      years: yearsOf(found),
      corrected: correctedIn(found, ctx),
    })
  }

  async store(ctx: HttpContext) {
    const { params, request, actor, response, session, i18n } = ctx
    const found = await planIndicatorOf(params.code)
    if (!found) return notFound(ctx)
    const { value: typed, quarter, ...rest } = await request.validateUsing(planValueValidator)
    const { indicator } = found
    const value = atPrintedPlaces(typed, indicator.decimals)
    if (value === null) return sayWrong(ctx, { value: i18n.t('indicators.enter.places', { places: indicator.decimals }) })
    if (indicator.cycle === 'quarterly' && !quarter) return sayWrong(ctx, { quarter: i18n.t('indicators.enter.quarter_missing') })

    await enterPlanValue(
      found,
      {
        ...rest,
        value,
        quarter: indicator.cycle === 'quarterly' ? quarter! : null,
        isEstimate: rest.isEstimate ?? false,
        note: rest.note ?? null,
        reason: rest.reason ?? null,
      },
      actor
    )
    session.flash('notice', { kind: 'success', text: i18n.t('indicators.enter.entered') })
    return response.redirect().toPath(`/office/indicators/plan/${found.address}`)
  }

  async confirm({ params, actor, response, session, i18n }: HttpContext) {
    await decidePlanValue(idIn(params.value_id), 'confirmed', null, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('indicators.plan.confirmed') })
    return response.redirect().toPath(`/office/indicators/plan/${params.code}`)
  }

  async sendBack({ params, request, actor, response, session, i18n }: HttpContext) {
    const { note } = await request.validateUsing(sendingBackValidator)
    await decidePlanValue(idIn(params.value_id), 'sent_back', note, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('indicators.plan.sent_back') })
    return response.redirect().toPath(`/office/indicators/plan/${params.code}`)
  }
}

/** Years whose values this edition measures. */
const yearsOf = (found: IndicatorOfPlan) =>
  planYears(found.indicator, today()).filter((year) => isMeasuredBy(found, spanOf({ cycle: 'annual' }, year, null).from))

/** The public value that the form is asked to correct. */
const correctedIn = ({ periods }: IndicatorOfPlan, { request }: HttpContext) =>
  periods.map(({ published }) => published).find((value) => value && String(value.id) === request.qs().corrects) ?? null

const notFound = async ({ response, view }: HttpContext) => response.notFound(await view.render('pages/errors/not_found'))
