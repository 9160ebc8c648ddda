import type { HttpContext } from '@adonisjs/core/http'
import { proposeMeasure } from '#actions/approvals/propose_measure'
import { keepTier } from '#actions/claims/keep_tier'
import ProposalPolicy from '#policies/proposal_policy'
import { effectPage } from '#queries/office/effect_page'
import { officeClaim } from '#queries/office/office_claim'
import { STEP_OF } from '#rules/claims/effect_options'
import { effectValidator } from '#validators/office/measures'

/** 取消しの影響: what becomes of a claim whose certificate was revoked. */
export default class EffectsController {
  async show({ params, user, view }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    return view.render('pages/office/claims/effect', await effectPage(claim, user.id))
  }

  async store({ params, request, response, bouncer, actor, session, i18n }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    await bouncer.with(ProposalPolicy).authorize('propose', actor)
    const { option, reason, article, summary } = await request.validateUsing(effectValidator)
    if (option === 'keep') {
      await keepTier(claim.id, actor, reason)
      session.flash('notice', { kind: 'success', text: i18n.t('repayments.effect.kept') })
      return response.redirect().toPath(`/office/claims/${claim.id}`)
    }

    const measure = { step: STEP_OF[option], reason, article: article!, summary: summary! }
    const proposal = await proposeMeasure(claim.id, measure, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('office.proposal.proposed') })
    return response.redirect().toPath(`/office/claims/proposals/${proposal.id}`)
  }
}
