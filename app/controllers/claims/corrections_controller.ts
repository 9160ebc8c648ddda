import type { HttpContext } from '@adonisjs/core/http'
import { claimForm } from '#actions/claims/claim_form'
import { receiveFiles } from '#actions/forms/receive_files'
import { resubmitClaim } from '#actions/claims/resubmit_claim'
import { resubmitReport } from '#actions/claims/resubmit_report'
import { saveBeforeSending } from '#actions/claims/save_before_sending'
import ClaimPolicy from '#policies/claim_policy'
import { companyClaim } from '#queries/claims/company_claim'
import { conflictPage } from '#queries/claims/conflict_page'
import { correctionPage } from '#queries/claims/correction_page'
import { formPage } from '#queries/claims/form_page'
import { openCorrection } from '#queries/claims/open_correction'
import { isReturned, stageOf } from '#rules/claims/stage_of'

/** 補正: one list, only its places are open; the answer goes back in one piece. */
export default class CorrectionsController {
  async show({ company, params, view, response, i18n, request }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    const correction = await openCorrection(claim.id)
    if (!isReturned(claim.state) || !correction) return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}`)

    const form = await formPage(claim, i18n)
    const page = correctionPage(form, correction, i18n)
    const errors = request.input('check') ? Object.fromEntries(page.left.map(({ field, message }) => [field, message])) : {}
    view.share({ errors, old: (path: string, fallback?: unknown) => form.document[path] ?? fallback })
    return view.render('pages/claims/correction', { ...form, ...page })
  }

  async store({ company, params, request, actor, bouncer, session, view, response, i18n }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    const step = stageOf(claim.state) === 'report' ? 'resubmitReport' : 'resubmit'
    await bouncer.with(ClaimPolicy).authorize('take', claim, step, actor)

    await receiveFiles(request.allFiles(), request.body(), claimForm(claim.id, stageOf(claim.state)), actor)
    const { inConflict, left } = await saveBeforeSending(claim, actor, request.body())
    if (inConflict) return response.status(409).send(await view.render('pages/claims/conflict', await conflictPage(claim, inConflict, 'correction', i18n)))
    if (left.length > 0) return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}/correction?check=1`)
    await (step === 'resubmit' ? resubmitClaim(claim.id, actor) : resubmitReport(claim.id, actor))
    session.flash('notice', { kind: 'success', title: i18n.t('claims.resubmitted.title'), text: i18n.t('claims.resubmitted.text') })
    return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}`)
  }
}
