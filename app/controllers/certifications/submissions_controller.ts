import type { HttpContext } from '@adonisjs/core/http'
import { saveBeforeSending } from '#actions/certifications/save_before_sending'
import { submitCertification } from '#actions/certifications/submit_certification'
import CertificationPolicy from '#policies/certification_policy'
import { assessmentConflict } from '#queries/certifications/assessment_conflict'
import { companyCertification } from '#queries/certifications/company_certification'

/** 認定・表彰の申請書の提出 */
export default class SubmissionsController {
  async store({ company, params, request, actor, bouncer, session, view, response, i18n, receivedAt }: HttpContext) {
    const certification = await companyCertification(company.id, params.certification_id)
    await bouncer.with(CertificationPolicy).authorize('take', certification, 'submit', actor)
    const { inConflict, left } = await saveBeforeSending(certification, actor, request.body())
    if (inConflict) {
      const page = await assessmentConflict(certification, inConflict, 'confirm', i18n)
      return response.status(409).send(await view.render('pages/claims/conflict', page))
    }
    const home = `/companies/${company.id}/certifications/${certification.id}`
    if (left.length > 0) return response.redirect().toPath(`${home}/sections/confirm?check=1`)

    await submitCertification(certification.id, actor, receivedAt)
    session.flash('notice', { kind: 'success', title: i18n.t('claims.submitted.title'), text: i18n.t('claims.submitted.text') })
    return response.redirect().toPath(home)
  }
}
