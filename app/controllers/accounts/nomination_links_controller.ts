import type { HttpContext } from '@adonisjs/core/http'
import { takeUpAccount } from '#actions/accounts/take_up_account'
import { beginSession } from '#middleware/begin_session'
import { nominationByToken } from '#queries/training/nomination_by_token'
import { nominatedPersonValidator } from '#validators/accounts/account'
import { readForm, showAgain } from '#validators/public_form'
import { localPath } from '#values/local_path'

/** The link of somebody nominated who has no account: a password and the consent, then the place itself. */
export default class NominationLinksController {
  show(ctx: HttpContext) {
    return page(ctx)
  }

  async register(ctx: HttpContext) {
    const { data, errors } = await readForm(ctx, nominatedPersonValidator)
    if (errors) return page(ctx, errors)

    const taken = await takeUpAccount(ctx.params.token, { name: data.name, password: data.password, locale: ctx.locale })
    if (!taken) return closed(ctx)
    await beginSession(ctx, taken.user)
    return ctx.response.redirect().toPath(localPath(taken.returnTo) ?? '/my')
  }
}

async function page(ctx: HttpContext, errors?: Record<string, string>) {
  ctx.response.header('Cache-Control', 'private, no-store')
  const nomination = await nominationByToken(ctx.params.token)
  if (!nomination) return closed(ctx)
  if (errors) ctx.response.status(422)
  showAgain(ctx, errors)

  return ctx.view.render('pages/accounts/nomination', { nomination, token: ctx.params.token })
}

const closed = async ({ response, view }: HttpContext) => response.status(410).send(await view.render('pages/accounts/link_invalid'))
