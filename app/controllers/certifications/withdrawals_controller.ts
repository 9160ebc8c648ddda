import type { HttpContext } from '@adonisjs/core/http'
import { withdrawCertification } from '#actions/certifications/withdraw_certification'
import CertificationPolicy from '#policies/certification_policy'
import { certificationCase } from '#queries/certifications/certification_case'
import { companyCertification } from '#queries/certifications/company_certification'
import { withdrawalValidator } from '#validators/claims/withdrawal'

/** 取下書 */
export default class WithdrawalsController {
  async create({ company, params, view, response, i18n }: HttpContext) {
    const page = await certificationCase(await companyCertification(company.id, params.certification_id), i18n)
    return page.mayWithdraw ? view.render('pages/certifications/withdrawal', page) : response.redirect().toPath(page.home)
  }

  async store({ company, params, request, actor, bouncer, session, response, i18n }: HttpContext) {
    const certification = await companyCertification(company.id, params.certification_id)
    await bouncer.with(CertificationPolicy).authorize('take', certification, 'withdraw', actor)

    await withdrawCertification(certification.id, actor, (await request.validateUsing(withdrawalValidator)).reason)
    session.flash('notice', { kind: 'success', text: i18n.t('claims.withdrawn') })
    return response.redirect().toPath(`/companies/${company.id}/certifications/${certification.id}`)
  }
}
