import type { HttpContext } from '@adonisjs/core/http'
import { approve } from '#actions/approvals/approve'
import { sendBack } from '#actions/approvals/send_back'
import ProposalPolicy from '#policies/proposal_policy'
import { approvalValidator, sendingBackValidator } from '#validators/office/claims'
import { idIn } from '#values/id_in'

/** 決裁: the next post of the route approves, or sends back to the drafter. The routes ask for the password again. */
export default class ApprovalsController {
  async store({ params, request, response, bouncer, actor, session, i18n }: HttpContext) {
    await bouncer.with(ProposalPolicy).authorize('decide', actor)
    const { comment } = await request.validateUsing(approvalValidator)
    const proposal = await approve(idIn(params.proposal_id), actor, comment ?? null)
    session.flash('notice', { kind: 'success', text: i18n.t(`office.proposal.${proposal.state === 'decided' ? 'decided' : 'approved'}`) })
    return response.redirect().toPath('/office/claims/approvals')
  }

  async sendBack({ params, request, response, bouncer, actor, session, i18n }: HttpContext) {
    await bouncer.with(ProposalPolicy).authorize('decide', actor)
    const { comment } = await request.validateUsing(sendingBackValidator)
    await sendBack(idIn(params.proposal_id), actor, comment)
    session.flash('notice', { kind: 'success', text: i18n.t('office.proposal.sent_back') })
    return response.redirect().toPath('/office/claims/approvals')
  }
}
