import type { HttpContext } from '@adonisjs/core/http'
import { saveBeforeSending } from '#actions/claims/save_before_sending'
import { submitClaim } from '#actions/claims/submit_claim'
import ClaimPolicy from '#policies/claim_policy'
import { companyClaim } from '#queries/claims/company_claim'

/** 交付申請書の提出 */
export default class SubmissionsController {
  async store({ company, params, request, actor, bouncer, session, response, i18n, receivedAt }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    await bouncer.with(ClaimPolicy).authorize('take', claim, 'submit', actor)
    const left = await saveBeforeSending(claim, actor, request.body())
    if (left.length > 0) return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}/sections/confirm?check=1`)

    await submitClaim(claim.id, actor, receivedAt)
    session.flash('notice', { kind: 'success', title: i18n.t('claims.submitted.title'), text: i18n.t('claims.submitted.text') })
    return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}`)
  }
}
