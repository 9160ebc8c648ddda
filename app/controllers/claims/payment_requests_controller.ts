import type { HttpContext } from '@adonisjs/core/http'
import { correctAccount, requestPayment } from '#actions/claims/request_payment'
import ClaimPolicy from '#policies/claim_policy'
import { companyClaim } from '#queries/claims/company_claim'
import { paymentRequestPage } from '#queries/claims/payment_request_page'

/** 交付請求書: the amount is known, the account is confirmed. After a failed transfer the same page mends the account. */
export default class PaymentRequestsController {
  async show({ company, params, view, response }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    const page = await paymentRequestPage(claim)
    return page.isOpen ? view.render('pages/claims/payment_request', page) : response.redirect().toPath(page.home)
  }

  async store({ company, params, actor, bouncer, session, response, i18n }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    await bouncer.with(ClaimPolicy).authorize('take', claim, 'requestPayment', actor)

    await requestPayment(claim.id, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('claims.payment.requested') })
    return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}`)
  }

  async update({ company, params, actor, bouncer, session, response, i18n }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    await bouncer.with(ClaimPolicy).authorize('take', claim, 'correctAccount', actor)

    await correctAccount(claim.id, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('claims.payment.corrected') })
    return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}`)
  }
}
