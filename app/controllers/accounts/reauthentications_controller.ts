import type { HttpContext } from '@adonisjs/core/http'
import { reauthenticate } from '#middleware/reauthenticated_middleware'
import { localPath } from '#values/local_path'

/** 本人の確認: the password again before deciding or paying, and back to where the person was. */
export default class ReauthenticationsController {
  create({ view, response }: HttpContext) {
    response.header('Cache-Control', 'no-store')
    return view.render('pages/accounts/reauthentication')
  }

  async store(ctx: HttpContext) {
    if (!(await reauthenticate(ctx))) return ctx.response.redirect().toPath('/reauthentication')
    return ctx.response.redirect().toPath(localPath(ctx.session.pull('reauthentication_to')) ?? '/start')
  }
}
