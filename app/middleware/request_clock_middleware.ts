import type { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { now } from '#values/clock'

/** The moment a request began: what is sent before a window closes counts, however long it waits in line. */
export default class RequestClockMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    ctx.receivedAt = now()
    return next()
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** set by the first middleware of every request */
    receivedAt: DateTime<true>
  }
}
