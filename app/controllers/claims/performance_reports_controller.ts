import type { HttpContext } from '@adonisjs/core/http'
import { openReport } from '#actions/claims/open_report'
import { reportPerformance } from '#actions/claims/report_performance'
import { saveBeforeSending } from '#actions/claims/save_before_sending'
import ClaimPolicy from '#policies/claim_policy'
import { companyClaim } from '#queries/claims/company_claim'
import { conflictPage } from '#queries/claims/conflict_page'

/** 実績報告書: begun from the application, then sent. */
export default class PerformanceReportsController {
  async create({ company, params, actor, bouncer, response }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    await bouncer.with(ClaimPolicy).authorize('take', claim, 'reportPerformance', actor)

    await openReport(claim.id, actor)
    return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}/sections/costs`)
  }

  async store({ company, params, request, actor, bouncer, session, view, response, i18n }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    await bouncer.with(ClaimPolicy).authorize('take', claim, 'reportPerformance', actor)

    const { inConflict, left } = await saveBeforeSending(claim, actor, request.body())
    if (inConflict) return response.status(409).send(await view.render('pages/claims/conflict', await conflictPage(claim, inConflict, 'confirm', i18n)))
    if (left.length > 0) return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}/sections/confirm?check=1`)
    await reportPerformance(claim.id, actor)
    session.flash('notice', { kind: 'success', title: i18n.t('claims.reported.title'), text: i18n.t('claims.reported.text') })
    return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}`)
  }
}
