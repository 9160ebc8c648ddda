import type { HttpContext } from '@adonisjs/core/http'
import { assessmentForm } from '#actions/certifications/assessment_form'
import { resubmitCertification } from '#actions/certifications/resubmit_certification'
import { saveBeforeSending } from '#actions/certifications/save_before_sending'
import { receiveFiles } from '#actions/forms/receive_files'
import CertificationPolicy from '#policies/certification_policy'
import { assessmentConflict } from '#queries/certifications/assessment_conflict'
import { assessmentPage } from '#queries/certifications/assessment_page'
import { companyCertification } from '#queries/certifications/company_certification'
import { mendingPage } from '#queries/certifications/mending_page'
import { openCorrectionOf } from '#queries/corrections/open_correction_of'

/** 補正: one list, only its places are open; the answer goes back in one piece. */
export default class CorrectionsController {
  async show({ company, params, view, response, i18n, request }: HttpContext) {
    const certification = await companyCertification(company.id, params.certification_id)
    const correction = await openCorrectionOf({ type: 'certification', id: certification.id })
    const home = `/companies/${company.id}/certifications/${certification.id}`
    if (certification.state !== 'returned' || !correction) return response.redirect().toPath(home)

    const form = await assessmentPage(certification, i18n)
    const page = mendingPage(form, correction, i18n)
    const errors = request.input('check') ? Object.fromEntries(page.left.map(({ field, message }) => [field, message])) : {}
    view.share({ errors, old: (path: string, fallback?: unknown) => form.document[path] ?? fallback })
    return view.render('pages/certifications/correction', { ...form, ...page, section: 'correction' })
  }

  async store({ company, params, request, actor, bouncer, session, view, response, i18n }: HttpContext) {
    const certification = await companyCertification(company.id, params.certification_id)
    await bouncer.with(CertificationPolicy).authorize('take', certification, 'resubmit', actor)

    if (certification.state === 'returned') await receiveFiles(request.allFiles(), request.body(), assessmentForm(certification.id), actor)
    const { inConflict, left } = await saveBeforeSending(certification, actor, request.body())
    if (inConflict) {
      const page = await assessmentConflict(certification, inConflict, 'correction', i18n)
      return response.status(409).send(await view.render('pages/claims/conflict', page))
    }
    const home = `/companies/${company.id}/certifications/${certification.id}`
    if (left.length > 0) return response.redirect().toPath(`${home}/correction?check=1`)

    await resubmitCertification(certification.id, actor)
    session.flash('notice', { kind: 'success', title: i18n.t('claims.resubmitted.title'), text: i18n.t('claims.resubmitted.text') })
    return response.redirect().toPath(home)
  }
}
