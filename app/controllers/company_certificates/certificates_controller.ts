import type { HttpContext } from '@adonisjs/core/http'
import ChangeReport from '#models/change_report'
import { heldCertificates } from '#queries/certificates_of_companies/held_certificates'
import { today } from '#values/clock'

/** What a company is certified for, until when, and what it can do about it. */
export default class CertificatesController {
  async index({ company, view }: HttpContext) {
    const cases = await heldCertificates(company.id, today())
    const reports = await ChangeReport.query().where('companyId', company.id).orderBy('id', 'desc').limit(20)

    return view.render('pages/company_certificates/index', { cases, reports })
  }
}
