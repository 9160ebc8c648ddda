import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import app from '@adonisjs/core/services/app'
import { secureCookies } from '#config/app'

const own = app.inDev ? "'self' ws: http://localhost:*" : "'self'"
const csp = [
  `default-src 'self'`,
  `script-src ${own}`,
  `style-src ${own}`,
  `img-src 'self' data: blob:`,
  `connect-src ${own}`,
  `object-src 'none'`,
  `frame-src 'self'`,
  `frame-ancestors 'self'`,
  `base-uri 'none'`,
  `form-action 'self'`,
].join('; ')

/** The headers of every answer; no inline script or style is ever needed. */
export default class SecurityHeadersMiddleware {
  handle({ response }: HttpContext, next: NextFn) {
    response.header('Content-Security-Policy', csp)
    response.header('X-Content-Type-Options', 'nosniff')
    response.header('X-Frame-Options', 'SAMEORIGIN')
    response.header('Referrer-Policy', 'same-origin')
    response.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
    if (secureCookies) response.header('Strict-Transport-Security', 'max-age=15552000; includeSubDomains')
    return next()
  }
}
