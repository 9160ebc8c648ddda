import type { HttpContext } from '@adonisjs/core/http'
import { NEVER_REPEATED } from '#values/never_repeated'

/** What a validator cannot know is told in the same way: at its field, and what was typed stays. */
export function sayWrong(ctx: HttpContext, wrong: Record<string, string>) {
  ctx.isRefused = true
  ctx.session.flashExcept(NEVER_REPEATED)
  ctx.session.flash('inputErrors', Object.entries(wrong).map(([field, message]) => ({ field, message })))
  return ctx.response.redirect().withQs().back()
}
