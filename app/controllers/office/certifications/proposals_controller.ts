import type { HttpContext } from '@adonisjs/core/http'
import { proposeCertification } from '#actions/certifications/propose_certification'
import ProposalPolicy from '#policies/proposal_policy'
import { deskProposal } from '#queries/approvals/desk_proposal'
import { approvalList } from '#queries/certification_desk/approval_list'
import { proposalPage } from '#queries/certification_desk/proposal_page'
import { proposePage } from '#queries/certification_desk/propose_page'
import { deskCertification } from '#queries/certifications/desk_certification'
import { closedToOfficer } from '#queries/certifications/own_reviews'
import { proposedRevocationPage } from '#queries/revocations/proposed_revocation_page'
import { certificationProposalValidator } from '#validators/office/certifications'

/** 起案: proposed by a clerk, read by everyone of the route. */
export default class ProposalsController {
  async index({ user, posts, view }: HttpContext) {
    const reader = { userId: user.id, conflicted: await closedToOfficer(user.id) }
    return view.render('pages/office/certifications/approvals', await approvalList(reader, posts))
  }

  async create(ctx: HttpContext) {
    return ctx.view.render('pages/office/certifications/propose', await proposePage(await deskCertification(ctx)))
  }

  async store(ctx: HttpContext) {
    const { request, response, bouncer, actor, session, i18n } = ctx
    const { id } = await deskCertification(ctx)
    await bouncer.with(ProposalPolicy).authorize('propose', actor)
    const proposal = await proposeCertification(id, await request.validateUsing(certificationProposalValidator), actor)
    session.flash('notice', { kind: 'success', text: i18n.t('office.proposal.proposed') })
    return response.redirect().toPath(`/office/certifications/proposals/${proposal.id}`)
  }

  async show(ctx: HttpContext) {
    const proposal = await deskProposal(ctx)
    const { user, posts, view } = ctx
    if (proposal.subjectType === 'certificate_revocation')
      return view.render('pages/office/revocations/proposal', await proposedRevocationPage(proposal, user.id, posts))
    return view.render('pages/office/certifications/proposal', await proposalPage(proposal, user.id, posts))
  }
}
