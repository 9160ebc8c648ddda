import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const MINUTES = 15

/** Deciding and paying ask for the password again; it counts for 15 minutes on this device. */
export default class ReauthenticatedMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    if (isFresh(ctx)) return next()
    ctx.session.put('reauthentication.to', ctx.request.method() === 'GET' ? ctx.request.url(true) : ctx.request.header('referer') ?? '/')
    return ctx.response.redirect().toPath('/reauthentication')
  }
}

/** Whether the password was given within the last 15 minutes. */
export const isFresh = ({ session, user }: HttpContext) => {
  const given = session.get('reauthentication') as { userId: number; at: number } | undefined
  return given?.userId === user.id && Date.now() - given.at < MINUTES * 60_000
}
