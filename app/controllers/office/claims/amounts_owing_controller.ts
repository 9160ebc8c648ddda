import type { HttpContext } from '@adonisjs/core/http'
import { proposeMeasure } from '#actions/approvals/propose_measure'
import ProposalPolicy from '#policies/proposal_policy'
import { owingList, STANDINGS } from '#queries/claims/owing_list'
import { owingPage } from '#queries/payments/owing_page'
import { groundsValidator } from '#validators/office/measures'
import { idIn } from '#values/id_in'

/** 返還金 at the claims desk: what is owed, and proposing to waive it. */
export default class AmountsOwingController {
  async index({ request, view }: HttpContext) {
    const standing = STANDINGS.find((one) => one === request.input('standing')) ?? 'open'
    const list = await owingList(standing, idIn(request.input('after')) || null)
    return view.render('pages/office/claims/amounts_owing', { ...list, standing, home: '/office/claims/repayments' })
  }

  async show({ params, user, view }: HttpContext) {
    const page = await owingPage(idIn(params.owing_id))
    return view.render('pages/office/claims/amount_owing', { ...page, isMine: page.claim.assigneeId === user.id })
  }

  async store({ params, request, response, bouncer, actor, session, i18n }: HttpContext) {
    const { owing } = await owingPage(idIn(params.owing_id))
    await bouncer.with(ProposalPolicy).authorize('propose', actor)
    const grounds = await request.validateUsing(groundsValidator)
    const proposal = await proposeMeasure(owing.claimId, { step: 'waiveRepayment', owing: owing.id, ...grounds }, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('office.proposal.proposed') })
    return response.redirect().toPath(`/office/claims/proposals/${proposal.id}`)
  }
}
