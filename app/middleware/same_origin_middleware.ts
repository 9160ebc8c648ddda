import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Public forms carry no CSRF token; a browser tells where a request comes from. */
export default class SameOriginMiddleware {
  handle({ request, response }: HttpContext, next: NextFn) {
    const site = request.header('sec-fetch-site')
    const origin = request.header('origin')
    const isForeign = site ? !['same-origin', 'none'].includes(site) : origin ? new URL(origin).host !== request.host() : false
    if (isForeign) return response.forbidden('This form was sent from another site.')

    return next()
  }
}
