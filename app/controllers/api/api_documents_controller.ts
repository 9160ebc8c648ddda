import type { HttpContext } from '@adonisjs/core/http'
import { openApi } from '#services/api/openapi/document'

/** The API about itself, as OpenAPI 3.1. */
export default class ApiDocumentsController {
  show({ locale, response }: HttpContext) {
    response.header('Cache-Control', 'public, max-age=300')
    response.header('Vary', 'Accept-Language')
    return openApi(locale)
  }
}
