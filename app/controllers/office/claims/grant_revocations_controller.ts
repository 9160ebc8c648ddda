import type { HttpContext } from '@adonisjs/core/http'
import { proposeMeasure } from '#actions/approvals/propose_measure'
import ProposalPolicy from '#policies/proposal_policy'
import { effectPage } from '#queries/office/effect_page'
import { officeClaim } from '#queries/office/office_claim'
import { groundsValidator } from '#validators/office/measures'

/** 交付決定の取消し for a reason of the claim's own, such as a false statement. */
export default class GrantRevocationsController {
  async create({ params, user, view }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    return view.render('pages/office/claims/revocation', await effectPage(claim, user.id))
  }

  async store({ params, request, response, bouncer, actor, session, i18n }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    await bouncer.with(ProposalPolicy).authorize('propose', actor)
    const grounds = await request.validateUsing(groundsValidator)
    const proposal = await proposeMeasure(claim.id, { step: 'revoke', ...grounds }, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('office.proposal.proposed') })
    return response.redirect().toPath(`/office/claims/proposals/${proposal.id}`)
  }
}
