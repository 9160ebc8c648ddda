import type { HttpContext } from '@adonisjs/core/http'
import { confirmEmail } from '#actions/accounts/confirm_email'
import { beginSession } from '#middleware/begin_session'
import { openToken } from '#queries/accounts/open_token'
import { localPath } from '#values/local_path'

/** The link of the confirmation mail: looking at it changes nothing, the button confirms. */
export default class ConfirmationsController {
  async show({ params, view, response }: HttpContext) {
    const link = await openToken(params.token, 'confirm_email')
    if (!link) return response.status(410).send(await view.render('pages/accounts/link_invalid'))

    return view.render('pages/accounts/confirmation', { email: link.email, token: params.token })
  }

  async store(ctx: HttpContext) {
    const confirmed = await confirmEmail(ctx.params.token)
    if (!confirmed) return ctx.response.status(410).send(await ctx.view.render('pages/accounts/link_invalid'))

    await beginSession(ctx, confirmed.user)
    return ctx.response.redirect().toPath(localPath(confirmed.returnTo) ?? '/start')
  }
}
