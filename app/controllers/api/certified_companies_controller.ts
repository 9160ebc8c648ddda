import type { HttpContext } from '@adonisjs/core/http'
import { certifiedCompanies } from '#queries/register/certified_companies'
import { companyJson } from '#services/register/company_json'
import { asRegisterFilter, registerValidator } from '#validators/register/register'
import { cursorText } from '#values/cursor'

/** 認定企業 for machines: the same list as the page, without account or cookie. */
export default class CertifiedCompaniesController {
  async index({ request, response, locale }: HttpContext) {
    const { filter, limit, after } = asRegisterFilter(await request.validateUsing(registerValidator, { data: request.qs() }))
    const { companies, next } = await certifiedCompanies(filter, { limit, after })

    response.header('Cache-Control', 'no-cache')
    return response.send({ data: companies.flatMap((company) => companyJson(company, locale)), next: next && cursorText(next) }, true)
  }
}
