import type { HttpContext } from '@adonisjs/core/http'
import { openApi } from '#services/api/openapi/document'
import { apiPage } from '#services/api/openapi/page'

/** 公開API for people who write programs: made of the document that programs read. */
export default class ApiPagesController {
  show({ view, locale }: HttpContext) {
    return view.render('pages/public/api', { page: apiPage(openApi(locale)) })
  }
}
