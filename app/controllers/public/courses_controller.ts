import type { HttpContext } from '@adonisjs/core/http'
import { catalogue } from '#queries/courses/catalogue'
import { catalogueCounts } from '#queries/courses/catalogue_counts'
import { cataloguePage } from '#services/courses/catalogue_page'
import { coursePage } from '#queries/courses/course_page'
import { courseJsonLd } from '#services/courses/course_json_ld'
import { catalogueAddress } from '#validators/courses/catalogue'

/** 講座をさがす: for everybody, without an account; the address says what is shown. */
export default class CoursesController {
  async index({ request, view }: HttpContext) {
    const { filter, after } = await catalogueAddress(request)
    const [found, counts] = [await catalogue(filter, { after }), await catalogueCounts(filter)]

    view.share({ old: (_name: string, fallback?: unknown) => fallback })
    return view.render('pages/courses/index', cataloguePage(filter, found, counts))
  }

  async show({ params, response, view, locale }: HttpContext) {
    const page = await coursePage(params.code)
    if (!page) return response.notFound(await view.render('pages/errors/not_found'))

    return view.render('pages/courses/show', { ...page, jsonLd: courseJsonLd(page, locale) })
  }
}
