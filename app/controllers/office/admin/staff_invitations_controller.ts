import type { HttpContext } from '@adonisjs/core/http'
import { withdrawInvitation } from '#actions/invitations/withdraw_invitation'
import { inviteStaff } from '#actions/staff/invite_staff'
import { countLetterRequest } from '#services/sign_in_limits'
import { staffInvitationValidator } from '#validators/staff/staff'
import { idIn } from '#values/id_in'

/** Invitations to posts of the office; inviting the same address again replaces the first. */
export default class StaffInvitationsController {
  async store({ user, request, response, session, i18n, locale }: HttpContext) {
    const { email, post, since } = await request.validateUsing(staffInvitationValidator)
    await countLetterRequest(request.ip(), email)
    await inviteStaff({ email, posts: [{ ...post, since }], invitedById: user.id, locale })
    session.flash('notice', { kind: 'success', text: i18n.t('companies.members.invited', { email }) })
    return response.redirect().toPath('/office/admin')
  }

  async destroy({ user, params, response, session, i18n }: HttpContext) {
    await withdrawInvitation({ invitationId: idIn(params.invitation_id), companyId: null, actor: { id: user.id, as: 'administrator' } })
    session.flash('notice', { kind: 'success', text: i18n.t('companies.members.withdrawn') })
    return response.redirect().toPath('/office/admin')
  }
}
