import type { HttpContext } from '@adonisjs/core/http'
import { openCertification } from '#actions/certifications/open_certification'
import { certificationCase } from '#queries/certifications/certification_case'
import { companyCertification } from '#queries/certifications/company_certification'
import { companyCertifications } from '#queries/certifications/company_certifications'
import { schemesToApply } from '#queries/certifications/schemes_to_apply'
import { openingValidator } from '#validators/certifications/opening'

/** 認定・表彰, as the company lives it. */
export default class CertificationsController {
  async index({ company, request, view }: HttpContext) {
    const before = Number(request.input('before'))
    const page = await companyCertifications(company.id, Number.isSafeInteger(before) && before > 0 ? before : null)
    return view.render('pages/certifications/index', { ...page, schemes: await schemesToApply(company.id) })
  }

  async create({ company, params, response, view }: HttpContext) {
    const found = (await schemesToApply(company.id)).find(({ code }) => code === params.scheme)
    const home = `/companies/${company.id}/certifications`
    return found ? view.render('pages/certifications/create', { found, scheme: found.definition, home }) : response.redirect().toPath(home)
  }

  async store({ company, request, actor, response }: HttpContext) {
    const { scheme, renews } = await request.validateUsing(openingValidator)
    const { id } = await openCertification(scheme, actor, { renewsId: renews })
    return response.redirect().toPath(`/companies/${company.id}/certifications/${id}/sections/company`)
  }

  async show({ company, params, view, i18n }: HttpContext) {
    const certification = await companyCertification(company.id, params.certification_id)
    return view.render('pages/certifications/show', await certificationCase(certification, i18n))
  }
}
