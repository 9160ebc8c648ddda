import type { HttpContext } from '@adonisjs/core/http'
import { planBooks } from '#queries/plan/plan_books'
import { planOn } from '#queries/plan/plan_on'
import { whatIsOffered } from '#queries/plan/what_is_offered'

/** 計画の体系: what hangs where in an edition, also in one to come, and what hangs nowhere. */
export default class PlansController {
  async show({ request, response, view }: HttpContext) {
    const books = await planBooks()
    const chosen = books.find(({ code }) => code === request.qs().edition)
    const plan = await planOn(chosen?.startsOn)
    if (!plan) return response.notFound(await view.render('pages/errors/not_found'))

    return view.render('pages/office/plan/show', { plan, books, offered: await whatIsOffered(plan) })
  }
}
