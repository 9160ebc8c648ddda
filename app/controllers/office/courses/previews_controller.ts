import type { HttpContext } from '@adonisjs/core/http'
import { courseAt } from '#queries/courses/catalogue_page'
import { coursePreview } from '#queries/courses/course_page'
import { courseJsonLd } from '#services/courses/course_json_ld'

/** A course as the public will read it. */
export default class PreviewsController {
  async show({ params, view, locale, i18n }: HttpContext) {
    const page = await coursePreview(await courseAt(params.course_id))
    view.share({ notice: { kind: 'info', text: i18n.t('course_desk.catalogue.preview_notice') } })
    return view.render('pages/courses/show', { ...page, jsonLd: courseJsonLd(page, locale) })
  }
}
