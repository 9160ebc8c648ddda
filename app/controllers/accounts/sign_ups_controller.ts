import type { HttpContext } from '@adonisjs/core/http'
import { resendConfirmation, signUp } from '#actions/accounts/sign_up'
import { countLetterRequest } from '#services/sign_in_limits'
import { signUpValidator } from '#validators/accounts/account'
import { emailValidator } from '#validators/accounts/sign_in'
import { readForm, showAgain } from '#validators/public_form'
import { destinationOf } from '#values/destination'

/** 利用登録: the answer is the same whether an address is known or not. */
export default class SignUpsController {
  create(ctx: HttpContext) {
    return page(ctx)
  }

  async store(ctx: HttpContext) {
    const { data, errors } = await readForm(ctx, signUpValidator)
    if (errors) return page(ctx, errors)

    await countLetterRequest(ctx.request.ip(), data.email)
    const to = destinationOf(ctx.request.all())
    await signUp({ ...data, locale: ctx.locale, returnTo: to })
    return sent(ctx, data.email, to)
  }

  async resend(ctx: HttpContext) {
    const { data, errors } = await readForm(ctx, emailValidator)
    if (errors) return ctx.response.redirect().toPath('/sign-in')

    await countLetterRequest(ctx.request.ip(), data.email)
    const to = destinationOf(ctx.request.all())
    await resendConfirmation(data.email, to)
    return sent(ctx, data.email, to)
  }
}

function page(ctx: HttpContext, errors?: Record<string, string>) {
  if (errors) ctx.response.status(422)
  showAgain(ctx, errors)
  return ctx.view.render('pages/accounts/sign_up', { to: destinationOf(ctx.request.all()) })
}

/** The link may be asked for again; it leads to the same place. */
const sent = (ctx: HttpContext, email: string, to: string | null) => ctx.view.render('pages/accounts/sign_up_sent', { email, to })
