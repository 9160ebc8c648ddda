import type { HttpContext } from '@adonisjs/core/http'
import { planOn } from '#queries/plan/plan_on'
import { whatIsOffered } from '#queries/plan/what_is_offered'
import { planJson } from '#services/api/plan_json'

/** 計画 for machines: the tree of the page, without account or cookie. */
export default class PlansController {
  async show({ response, locale, i18n }: HttpContext) {
    const plan = await planOn()
    if (!plan) return response.notFound({ errors: [{ message: i18n.t('plan.none') }] })

    return { data: planJson(plan, await whatIsOffered(plan), locale) }
  }
}
