import type { HttpContext } from '@adonisjs/core/http'
import { catalogue } from '#queries/courses/catalogue'
import { planOn } from '#queries/plan/plan_on'
import { whatIsOffered } from '#queries/plan/what_is_offered'
import { today } from '#values/clock'

/** 産業振興プラン: the tree, and each node with what it offers now; for everybody. */
export default class PlansController {
  async index({ response, view }: HttpContext) {
    const plan = await planOn()
    if (!plan) return response.notFound(await view.render('pages/errors/not_found'))

    return view.render('pages/plan/index', { plan, offered: await whatIsOffered(plan), isInForce: plan.isInForceOn(today()) })
  }

  async show({ params, response, view }: HttpContext) {
    const plan = await planOn()
    const node = plan?.node(params.node)
    if (!plan || !node) return response.notFound(await view.render('pages/errors/not_found'))
    const offered = await whatIsOffered(plan)
    const kinds = offered.of(node).kinds.map(({ code }) => code)
    const { courses, next } = await catalogue({ seats: ['free'], kinds }, { limit: SHOWN })

    return view.render('pages/plan/show', { plan, node, above: plan.pathOf(node).slice(0, -1), offered, courses, hasMore: next !== null })
  }
}

const SHOWN = 12
