import type { HttpContext } from '@adonisjs/core/http'
import { changePassword, endSessions } from '#actions/accounts/change_password'
import { verifyPassword } from '#actions/accounts/verify_password'
import { beginSession } from '#middleware/begin_session'
import User from '#models/user'
import { passwordChangeValidator } from '#validators/accounts/password'

/** A person's own password and sessions. */
export default class PasswordsController {
  async update(ctx: HttpContext) {
    const { user, request, response, session, i18n } = ctx
    const { current_password: current, password } = await request.validateUsing(passwordChangeValidator, { data: { ...request.all(), email: user.email } })
    if (!(await verifyPassword(user, current, request.ip()))) {
      ctx.isRefused = true
      session.flash('inputErrors', [{ field: 'current_password', message: i18n.t('accounts.reauthentication.refused') }])
      return response.redirect().toPath('/account')
    }

    await changePassword(user.id, password)
    await beginSession(ctx, await User.findOrFail(user.id))
    session.flash('notice', { kind: 'success', text: i18n.t('accounts.account.password_saved') })
    return response.redirect().toPath('/account')
  }

  async endSessions({ user, auth, session, response }: HttpContext) {
    await endSessions(user.id)
    await auth.use('web').logout()
    session.clear()
    return response.redirect().toPath('/sign-in')
  }
}
