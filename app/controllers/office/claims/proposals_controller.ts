import type { HttpContext } from '@adonisjs/core/http'
import { propose } from '#actions/approvals/propose'
import ProposalPolicy from '#policies/proposal_policy'
import { approvalList } from '#queries/approvals/approval_list'
import { proposalPage } from '#queries/approvals/proposal_page'
import { examinationPage } from '#queries/office/examination_page'
import { officeClaim } from '#queries/office/office_claim'
import { proposalValidator } from '#validators/office/claims'
import { idIn } from '#values/id_in'

/** 起案: proposed by a clerk, read by everyone of the route. */
export default class ProposalsController {
  async index({ user, posts, view }: HttpContext) {
    return view.render('pages/office/claims/approvals', await approvalList(user.id, posts))
  }

  async create({ params, user, request, view }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    return view.render('pages/office/claims/propose', { ...(await examinationPage(claim, user.id)), wanted: request.input('step') })
  }

  async store({ params, request, response, bouncer, actor, session, i18n }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    await bouncer.with(ProposalPolicy).authorize('propose', actor)
    const proposal = await propose(claim.id, await request.validateUsing(proposalValidator), actor)
    session.flash('notice', { kind: 'success', text: i18n.t('office.proposal.proposed') })
    return response.redirect().toPath(`/office/claims/proposals/${proposal.id}`)
  }

  async show(ctx: HttpContext) {
    const page = await proposalPage(idIn(ctx.params.proposal_id), ctx.user.id, ctx.posts)
    return ctx.view.render('pages/office/claims/proposal', page)
  }
}
