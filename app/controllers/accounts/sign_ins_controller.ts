import type { HttpContext } from '@adonisjs/core/http'
import { verifySignIn } from '#actions/accounts/verify_sign_in'
import { beginSession } from '#middleware/begin_session'
import { demoAccounts } from '#queries/accounts/demo_accounts'
import { openForm } from '#services/carried_form'
import { countAttempt } from '#services/sign_in_limits'
import { signInValidator } from '#validators/accounts/sign_in'
import { readForm, showAgain } from '#validators/public_form'
import { DEMO_PASSWORD } from '#values/demo'
import { localPath } from '#values/local_path'

/** ログイン・ログアウト */
export default class SignInsController {
  async create(ctx: HttpContext) {
    return page(ctx, { to: localPath(ctx.request.input('to')) })
  }

  async store(ctx: HttpContext) {
    const to = localPath(ctx.request.input('to'))
    const { data, errors } = await readForm(ctx, signInValidator)
    if (errors) return page(ctx, { to, errors })

    const attemptWasRight = await countAttempt(ctx.request.ip(), data.email)
    const user = await verifySignIn(data.email, data.password)
    if (!user) return page(ctx, { to, errors: { email: ctx.i18n.t('accounts.sign_in.refused') } })
    await attemptWasRight()
    if (!user.confirmedAt) return page(ctx, { to, unconfirmed: user.email })

    await beginSession(ctx, user)
    const { carried } = ctx.request.body()
    if (openForm(carried)) return ctx.view.render('pages/accounts/carried', { carried })
    return ctx.response.redirect().toPath(to ?? '/start')
  }

  async destroy({ auth, session, response }: HttpContext) {
    await auth.use('web').logout()
    session.clear()
    session.regenerate()
    return response.redirect().toPath('/')
  }
}

/** The sign-in page; `carried` is a sealed form that was sent after its session had ended. */
export async function page(ctx: HttpContext, values: { to: string | null; errors?: Record<string, string>; unconfirmed?: string; carried?: string }) {
  if (values.errors || values.unconfirmed) ctx.response.status(422)
  showAgain(ctx, values.errors)

  return ctx.view.render('pages/accounts/sign_in', {
    to: values.to,
    unconfirmed: values.unconfirmed,
    carried: values.carried ?? ctx.request.body().carried, // never from the address: a link could carry a stranger's form
    demoAccounts: await demoAccounts(),
    demoPassword: DEMO_PASSWORD,
  })
}
