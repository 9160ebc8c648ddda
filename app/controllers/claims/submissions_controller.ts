import type { HttpContext } from '@adonisjs/core/http'
import { saveBeforeSending } from '#actions/claims/save_before_sending'
import { submitClaim } from '#actions/claims/submit_claim'
import ClaimPolicy from '#policies/claim_policy'
import { companyClaim } from '#queries/claims/company_claim'
import { conflictPage } from '#queries/claims/conflict_page'

/** 交付申請書の提出 */
export default class SubmissionsController {
  async store({ company, params, request, actor, bouncer, session, view, response, i18n, receivedAt }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    await bouncer.with(ClaimPolicy).authorize('take', claim, 'submit', actor)
    const { inConflict, left } = await saveBeforeSending(claim, actor, request.body())
    if (inConflict) return response.status(409).send(await view.render('pages/claims/conflict', await conflictPage(claim, inConflict, 'confirm', i18n)))
    if (left.length > 0) return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}/sections/confirm?check=1`)

    await submitClaim(claim.id, actor, receivedAt)
    session.flash('notice', { kind: 'success', title: i18n.t('claims.submitted.title'), text: i18n.t('claims.submitted.text') })
    return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}`)
  }
}
