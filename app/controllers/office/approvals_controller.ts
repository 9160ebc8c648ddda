import type { HttpContext } from '@adonisjs/core/http'
import { approve } from '#actions/approvals/approve'
import { sendBack } from '#actions/approvals/send_back'
import ProposalPolicy from '#policies/proposal_policy'
import { deskProposal } from '#queries/approvals/desk_proposal'
import { approvalValidator, sendingBackValidator } from '#validators/office/claims'

/** 決裁: the next post of the route approves, or sends back to the drafter. The routes ask for the password again. */
export default class ApprovalsController {
  async store(ctx: HttpContext) {
    const { request, response, bouncer, actor, desk, session, i18n } = ctx
    await bouncer.with(ProposalPolicy).authorize('decide', actor)
    const { id } = await deskProposal(ctx)
    const { comment } = await request.validateUsing(approvalValidator)
    const proposal = await approve(id, actor, comment ?? null)
    session.flash('notice', { kind: 'success', text: i18n.t(`office.proposal.${proposal.state === 'decided' ? 'decided' : 'approved'}`) })
    return response.redirect().toPath(`/office/${desk}/approvals`)
  }

  async sendBack(ctx: HttpContext) {
    const { request, response, bouncer, actor, desk, session, i18n } = ctx
    await bouncer.with(ProposalPolicy).authorize('decide', actor)
    const { id } = await deskProposal(ctx)
    const { comment } = await request.validateUsing(sendingBackValidator)
    await sendBack(id, actor, comment)
    session.flash('notice', { kind: 'success', text: i18n.t('office.proposal.sent_back') })
    return response.redirect().toPath(`/office/${desk}/approvals`)
  }
}
