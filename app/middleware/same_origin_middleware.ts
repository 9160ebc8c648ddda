import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Public forms carry no CSRF token; a browser tells where a request comes from. */
export default class SameOriginMiddleware {
  handle({ request, response }: HttpContext, next: NextFn) {
    return isFromHere(request) ? next() : response.forbidden('This form was sent from another site.')
  }
}

/** Whether the browser says that a request comes from a page of this portal; one that says nothing is believed. */
export function isFromHere(request: HttpContext['request']): boolean {
  const site = request.header('sec-fetch-site')
  if (site) return ['same-origin', 'none'].includes(site)
  const origin = request.header('origin')

  return origin === undefined || hostOf(origin) === request.host()
}

/** A browser that hides where it comes from says `null`. */
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null)
