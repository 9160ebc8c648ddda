import type { HttpContext } from '@adonisjs/core/http'
import { companyCharges } from '#queries/training/company_charges'
import { idIn } from '#values/id_in'

/** 受講料: what the company is asked to pay. */
export default class CompanyChargesController {
  async index({ company, request, view }: HttpContext) {
    return view.render('pages/training/charges', await companyCharges(company.id, idIn(request.input('before')) || null))
  }
}
