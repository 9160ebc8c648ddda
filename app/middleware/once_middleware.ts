import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import db from '@adonisjs/lucid/services/db'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'

const isTaken = (error: any) => ['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT'].includes(error.code)

/**
 * A form that carries `_once` is done once: a double click, a retry or the back button
 * leads to where the first request led. A request that was refused gives its key back.
 */
export default class OnceMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const key = ctx.request.method() === 'GET' ? null : ctx.request.input('_once')
    if (typeof key !== 'string' || key.length < 8 || key.length > 64) return next()

    const mark = { user_id: ctx.user.id, key }
    try {
      await db.table('request_keys').insert({ ...mark, created_at: storedInstant(now()) })
    } catch (error) {
      if (!isTaken(error)) throw error
      const first = await db.from('request_keys').where(mark).first()
      return ctx.response.redirect().toPath(first?.location ?? ctx.request.header('referer', '/'))
    }
    await next()

    const location = ctx.response.getHeader('location')
    if (typeof location === 'string' && !ctx.isRefused) {
      await db.from('request_keys').where(mark).update({ location: location.replace(/^https?:\/\/[^/]+/, '').slice(0, 500) })
    } else {
      await db.from('request_keys').where(mark).delete()
    }
  }
}
