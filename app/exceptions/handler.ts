import { errors as authErrors } from '@adonisjs/auth'
import { errors as bouncerErrors } from '@adonisjs/bouncer'
import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import { errors as limiterErrors } from '@adonisjs/limiter'
import { errors as lucidErrors } from '@adonisjs/lucid'
import { errors as shieldErrors } from '@adonisjs/shield'
import { errors as vineErrors } from '@vinejs/vine'
import app from '@adonisjs/core/services/app'
import { page as signInPage } from '#controllers/accounts/sign_ins_controller'
import { isFromHere } from '#middleware/same_origin_middleware'
import { RuleViolation } from '#rules/rule_violation'
import { sealForm } from '#services/carried_form'
import { sayViolation } from '#services/forms/say_violation'
import { NEVER_REPEATED } from '#values/never_repeated'

/** What a mistake looks like to a person: a sentence and a way on; to a machine: JSON. Never a stack trace. */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected debug = app.inDev
  protected renderStatusPages = true

  async handle(error: any, ctx: HttpContext) {
    ctx.isRefused = true
    if (error instanceof RuleViolation) return this.refuse(error, ctx)
    if (error instanceof bouncerErrors.E_AUTHORIZATION_FAILURE || error instanceof lucidErrors.E_ROW_NOT_FOUND) return page(ctx, 404, 'not_found')
    if (error instanceof shieldErrors.E_BAD_CSRF_TOKEN) return expired(ctx)
    if (error instanceof authErrors.E_UNAUTHORIZED_ACCESS) return ctx.response.redirect().toPath('/sign-in')
    if (error instanceof limiterErrors.E_TOO_MANY_REQUESTS) return tooMany(error, ctx)
    if (error instanceof vineErrors.E_VALIDATION_ERROR && wantsJson(ctx)) return ctx.response.status(422).send({ errors: error.messages })
    if (error instanceof vineErrors.E_VALIDATION_ERROR && ctx.session) return typedInput(error, ctx)

    const status = isUnreadable(error) ? 400 : (error.status ?? 500)
    if (status === 404) return page(ctx, 404, 'not_found')
    if (wantsJson(ctx)) return ctx.response.status(status).send({ errors: [{ message: ctx.i18n.t(status >= 500 ? 'errors.server' : 'errors.request') }] })
    if (status === 413) return ctx.session ? back(ctx, 'errors.too_large') : page(ctx, 413, 'server_error')
    if (app.inDev) return super.handle(error, ctx)
    return page(ctx, status >= 400 && status < 500 ? status : 500, 'server_error')
  }

  private refuse(violation: RuleViolation, ctx: HttpContext) {
    const message = sayViolation(violation, ctx.i18n)
    if (wantsJson(ctx) || !ctx.session) return ctx.response.status(409).send({ errors: [{ rule: violation.reason, message }] })
    ctx.session.flash('notice', { kind: 'error', text: message })
    ctx.response.redirect().withQs().back()
  }

  async report(error: any, ctx: HttpContext) {
    if (error instanceof RuleViolation) return
    return super.report(error, ctx)
  }
}

/** A body that is no JSON at all, which the body parser calls unprocessable, or not compressed as it says. */
const isUnreadable = (error: any) => error.message === 'Invalid JSON, only supports object and array' || error.code === 'Z_DATA_ERROR'

const wantsJson = ({ request }: HttpContext) => request.url().startsWith('/api/') || request.accepts(['html', 'json']) === 'json'

async function page(ctx: HttpContext, status: number, name: string) {
  if (wantsJson(ctx)) return ctx.response.status(status).send({ errors: [{ message: ctx.i18n.t(`errors.${name}`) }] })
  ctx.view.share(ctx.page)
  return ctx.response.status(status).send(await ctx.view.render(`pages/errors/${name}`, { reference: ctx.request.id() }))
}

/** Small forms come back with what was typed; passwords and account numbers never do. */
function typedInput(error: InstanceType<typeof vineErrors.E_VALIDATION_ERROR>, ctx: HttpContext) {
  ctx.session.flashExcept(NEVER_REPEATED)
  ctx.session.flash('inputErrors', error.messages)
  ctx.response.redirect().withQs().back()
}

function back(ctx: HttpContext, key: string) {
  if (wantsJson(ctx)) return ctx.response.status(403).send({ errors: [{ message: ctx.i18n.t(key) }] })
  ctx.session.flashExcept(NEVER_REPEATED)
  ctx.session.flash('notice', { kind: 'error', text: ctx.i18n.t(key) })
  ctx.response.redirect().withQs().back()
}

/** A form whose session has ended: sign in, and what was typed comes along. A form from another site is only sent back. */
async function expired(ctx: HttpContext) {
  const { request } = ctx
  const typed = wantsJson(ctx) || !isFromHere(request) ? {} : request.except([...NEVER_REPEATED, 'carried'])
  const carried = sealForm(request.url(), request.method(), typed)
  if (!carried) return back(ctx, 'errors.form_expired')
  ctx.response.status(403)

  return ctx.response.send(await signInPage(ctx, { to: null, carried }))
}

async function tooMany(error: InstanceType<typeof limiterErrors.E_TOO_MANY_REQUESTS>, ctx: HttpContext) {
  const { availableIn } = error.response
  ctx.response.header('Retry-After', String(availableIn))
  if (wantsJson(ctx)) return ctx.response.status(429).send({ errors: [{ message: ctx.i18n.t('errors.too_many', { seconds: availableIn }) }] })
  return ctx.response.status(429).send(await ctx.view.render('pages/errors/too_many', { seconds: availableIn }))
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** set when the request was refused and changed nothing */
    isRefused?: boolean
  }
}
