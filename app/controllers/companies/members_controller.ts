import type { HttpContext } from '@adonisjs/core/http'
import { changeMembership, endMembership } from '#actions/companies/change_membership'
import CompanyPolicy from '#policies/company_policy'
import { membersOf, openInvitations } from '#queries/companies/members_of'
import { membershipValidator } from '#validators/companies/membership'
import { idIn } from '#values/id_in'

/** 担当者: who acts for a company. */
export default class MembersController {
  async index({ company, affiliation, bouncer, view }: HttpContext) {
    const isAdministrator = await bouncer.with(CompanyPolicy).allows('invite', affiliation)

    return view.render('pages/companies/members', {
      members: await membersOf(company.id),
      invitations: isAdministrator ? await openInvitations(company.id) : [],
      isAdministrator,
    })
  }

  async update({ company, user, params, request, response, session, i18n }: HttpContext) {
    const { kind } = await request.validateUsing(membershipValidator)
    await changeMembership({ companyId: company.id, affiliationId: idIn(params.affiliation_id), actorId: user.id, kind })
    session.flash('notice', { kind: 'success', text: i18n.t('companies.members.changed') })
    return response.redirect().toPath(`/companies/${company.id}/members`)
  }

  async destroy({ company, user, params, response, session, i18n }: HttpContext) {
    const ended = await endMembership({ companyId: company.id, affiliationId: idIn(params.affiliation_id), actorId: user.id })
    const hasLeft = ended.userId === user.id
    session.flash('notice', { kind: 'success', text: i18n.t(hasLeft ? 'companies.members.left' : 'companies.members.removed') })
    return response.redirect().toPath(hasLeft ? '/account' : `/companies/${company.id}/members`)
  }
}
