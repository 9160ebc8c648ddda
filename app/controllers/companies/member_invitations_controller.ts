import type { HttpContext } from '@adonisjs/core/http'
import { inviteMember } from '#actions/companies/invite_member'
import { withdrawInvitation } from '#actions/invitations/withdraw_invitation'
import CompanyPolicy from '#policies/company_policy'
import { countLetterRequest } from '#services/sign_in_limits'
import { memberInvitationValidator } from '#validators/companies/membership'
import { idIn } from '#values/id_in'

/** Invitations to a company by mail; inviting the same address again sends a new link and ends the old one. */
export default class MemberInvitationsController {
  async store({ company, affiliation, bouncer, user, request, response, session, i18n, locale }: HttpContext) {
    await bouncer.with(CompanyPolicy).authorize('invite', affiliation)
    const { email, kind } = await request.validateUsing(memberInvitationValidator)
    await countLetterRequest(request.ip(), email)
    await inviteMember({ companyId: company.id, email, kind, invitedById: user.id, locale })
    session.flash('notice', { kind: 'success', text: i18n.t('companies.members.invited', { email }) })
    return response.redirect().toPath(`/companies/${company.id}/members`)
  }

  async destroy({ company, affiliation, bouncer, user, params, response, session, i18n }: HttpContext) {
    await bouncer.with(CompanyPolicy).authorize('invite', affiliation)
    await withdrawInvitation({ invitationId: idIn(params.invitation_id), companyId: company.id, actor: { id: user.id, as: 'applicant' } })
    session.flash('notice', { kind: 'success', text: i18n.t('companies.members.withdrawn') })
    return response.redirect().toPath(`/companies/${company.id}/members`)
  }
}
