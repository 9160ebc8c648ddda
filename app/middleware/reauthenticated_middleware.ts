import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { verifyPassword } from '#actions/accounts/verify_password'
import { NEVER_REPEATED } from '#values/never_repeated'

const MINUTES = 15

/**
 * Deciding and paying ask for the password again; it counts for 15 minutes on this device.
 * A form may carry it as `current_password` (`@!form.reauthentication()`); otherwise a page asks for it.
 */
export default class ReauthenticatedMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (!isFresh(ctx) && ctx.request.input('current_password') === undefined) return askOnItsOwnPage(ctx)
    return (await reauthenticate(ctx)) ? next() : ctx.response.redirect().withQs().back()
  }
}

/** Whether the password was given within the last 15 minutes. */
export const isFresh = ({ session, user }: HttpContext) => {
  const given = session.get('reauthentication') as { userId: number; at: number } | undefined
  return given?.userId === user.id && Date.now() - given.at < MINUTES * 60_000
}

/** Whether the person has shown who they are: within the last 15 minutes, or by the password of this form. */
export async function isProven(ctx: HttpContext): Promise<boolean> {
  if (isFresh(ctx)) return true
  const password: unknown = ctx.request.input('current_password')
  if (typeof password !== 'string' || password.length > 200 || !(await verifyPassword(ctx.user, password, ctx.request.ip()))) return false

  ctx.session.put('reauthentication', { userId: ctx.user.id, at: Date.now() })
  return true
}

/** The same; a wrong password is told at its field on the page before, and what was typed beside it stays. */
export async function reauthenticate(ctx: HttpContext): Promise<boolean> {
  if (await isProven(ctx)) return true

  ctx.isRefused = true
  ctx.session.flashExcept(NEVER_REPEATED)
  ctx.session.flash('inputErrors', [{ field: 'current_password', message: ctx.i18n.t('accounts.reauthentication.refused') }])
  return false
}

function askOnItsOwnPage(ctx: HttpContext) {
  const { request, session, response } = ctx
  ctx.isRefused = true
  session.put('reauthentication_to', request.method() === 'GET' ? request.url(true) : pathOf(request.header('referer')))
  return response.redirect().toPath('/reauthentication')
}

const pathOf = (address = '/') => (URL.canParse(address) ? new URL(address).pathname + new URL(address).search : '/')
