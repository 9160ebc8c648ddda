import type { HttpContext } from '@adonisjs/core/http'
import { withdrawClaim } from '#actions/claims/withdraw_claim'
import ClaimPolicy from '#policies/claim_policy'
import { casePage } from '#queries/claims/case_page'
import { companyClaim } from '#queries/claims/company_claim'
import { withdrawalValidator } from '#validators/claims/withdrawal'

/** 取下書 */
export default class WithdrawalsController {
  async create({ company, params, view, response, i18n }: HttpContext) {
    const page = await casePage(await companyClaim(company.id, params.claim_id), i18n)
    return page.mayWithdraw ? view.render('pages/claims/withdrawal', page) : response.redirect().toPath(page.home)
  }

  async store({ company, params, request, actor, bouncer, session, response, i18n }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    await bouncer.with(ClaimPolicy).authorize('take', claim, 'withdraw', actor)

    await withdrawClaim(claim.id, actor, (await request.validateUsing(withdrawalValidator)).reason)
    session.flash('notice', { kind: 'success', text: i18n.t('claims.withdrawn') })
    return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}`)
  }
}
