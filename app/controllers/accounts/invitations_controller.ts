import type { HttpContext } from '@adonisjs/core/http'
import { acceptInvitation, registerInvited } from '#actions/invitations/accept_invitation'
import { beginSession } from '#middleware/begin_session'
import { invitationByToken } from '#queries/invitations/invitation_by_token'
import { invitedPersonValidator } from '#validators/accounts/account'
import { readForm, showAgain } from '#validators/public_form'

/** The link of an invitation: whoever is registered signs in first, others register with it. */
export default class InvitationsController {
  async show(ctx: HttpContext) {
    return page(ctx)
  }

  async register(ctx: HttpContext) {
    const { data, errors } = await readForm(ctx, invitedPersonValidator)
    if (errors) return page(ctx, errors)

    const { user, invitation } = await registerInvited(ctx.params.token, { ...data, locale: ctx.locale })
    await beginSession(ctx, user)
    return welcome(ctx, invitation.companyId)
  }

  async edit(ctx: HttpContext) {
    const invitation = await invitationByToken(ctx.params.token)
    if (!invitation) return closed(ctx)
    return ctx.view.render('pages/accounts/invitation_accept', { invitation, token: ctx.params.token, isOwn: invitation.email === ctx.user.email })
  }

  async accept(ctx: HttpContext) {
    const { companyId } = await acceptInvitation(ctx.params.token, ctx.user)
    return welcome(ctx, companyId)
  }
}

async function page(ctx: HttpContext, errors?: Record<string, string>) {
  const invitation = await invitationByToken(ctx.params.token)
  if (!invitation) return closed(ctx)
  if (errors) ctx.response.status(422)
  showAgain(ctx, errors)

  return ctx.view.render('pages/accounts/invitation', { invitation, token: ctx.params.token })
}

const closed = async ({ response, view }: HttpContext) => response.status(410).send(await view.render('pages/accounts/link_invalid'))

function welcome({ session, response, i18n }: HttpContext, companyId: number | null) {
  session.flash('notice', { kind: 'success', text: i18n.t('accounts.invitation.accepted') })
  return response.redirect().toPath(companyId ? `/companies/${companyId}` : '/start')
}
