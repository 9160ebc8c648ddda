import type { HttpContext } from '@adonisjs/core/http'
import { requestPasswordReset, resetPassword } from '#actions/accounts/reset_password'
import { beginSession } from '#middleware/begin_session'
import { openToken } from '#queries/accounts/open_token'
import { countLetterRequest } from '#services/sign_in_limits'
import { passwordValidator } from '#validators/accounts/password'
import { emailValidator } from '#validators/accounts/sign_in'
import { readForm, showAgain } from '#validators/public_form'
import { localPath } from '#values/local_path'

/** A new password by mail. */
export default class PasswordResetsController {
  create(ctx: HttpContext) {
    return ctx.view.render('pages/accounts/password_reset')
  }

  async store(ctx: HttpContext) {
    const { data, errors } = await readForm(ctx, emailValidator)
    showAgain(ctx, errors ?? {})
    if (errors) return ctx.response.status(422).send(await ctx.view.render('pages/accounts/password_reset'))

    await countLetterRequest(ctx.request.ip(), data.email)
    await requestPasswordReset(data.email)
    return ctx.view.render('pages/accounts/password_reset_sent', { email: data.email })
  }

  async edit(ctx: HttpContext) {
    return form(ctx)
  }

  async update(ctx: HttpContext) {
    const { data, errors } = await readForm(ctx, passwordValidator)
    if (errors) return form(ctx, errors)

    const reset = await resetPassword(ctx.params.token, data.password)
    if (!reset || reset.user.deactivatedAt) return invalid(ctx)
    await beginSession(ctx, reset.user)
    return ctx.response.redirect().toPath(localPath(reset.returnTo) ?? '/start')
  }
}

async function form(ctx: HttpContext, errors?: Record<string, string>) {
  const link = await openToken(ctx.params.token, 'reset_password')
  if (!link) return invalid(ctx)
  showAgain(ctx, errors)
  if (errors) ctx.response.status(422)

  return ctx.view.render('pages/accounts/password_new', { email: link.email, token: ctx.params.token })
}

const invalid = async ({ response, view }: HttpContext) => response.status(410).send(await view.render('pages/accounts/link_invalid'))
