import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { isFresh } from '#middleware/reauthenticated_middleware'
import type User from '#models/user'
import { isDemo } from '#values/demo'

/** Lets signed-in people pass; others sign in first and come back to where they were. */
export default class SignedInMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    await ctx.auth.use('web').check()
    const { user } = ctx.auth.use('web')
    if (!user || !isWelcome(user, ctx)) {
      const target = ctx.request.method() === 'GET' ? ctx.request.url(true) : ctx.request.header('referer')
      const path = target?.startsWith('/') ? target : URL.canParse(target ?? '') ? new URL(target!).pathname : '/'
      return ctx.response.redirect().toPath(`/sign-in?to=${encodeURIComponent(path)}`)
    }
    ctx.user = user
    ctx.response.header('Cache-Control', 'private, no-store')
    ctx.view.share({ user, needsPassword: () => !isFresh(ctx), ...flashed(ctx) })

    return next()
  }
}

/** Not deactivated, not a demo account outside the demonstration, not signed out everywhere since. */
const isWelcome = (user: User, { session }: HttpContext) =>
  !user.deactivatedAt &&
  (!user.isDemo || isDemo()) &&
  (!user.sessionsEndedAt || session.get('signed_in_at', 0) >= user.sessionsEndedAt.toMillis())

/** What the last request left for this page: its notice, what was wrong, and what was typed. */
function flashed({ session }: HttpContext) {
  const wrong = (session.flashMessages.get('inputErrors') ?? []) as { field: string; message: string }[]

  return {
    notice: session.flashMessages.get('notice'),
    errors: Object.fromEntries(wrong.map(({ field, message }) => [field, message])),
    old: (name: string, fallback?: unknown) => session.flashMessages.get(name, fallback),
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** the person signed in; set by the `signedIn` middleware */
    user: import('#models/user').default
    /** who acts and as what; set by the `company` or the `desk` middleware */
    actor: import('#values/actor').Actor
  }
}
