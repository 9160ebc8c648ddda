import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type Affiliation from '#models/affiliation'
import Company from '#models/company'
import { affiliationOf } from '#queries/companies/affiliation_of'

/** `/companies/:company_id/…`: the person acts for that company, as administrator or member, or the page does not exist. */
export default class CompanyMiddleware {
  async handle(ctx: HttpContext, next: NextFn, { administrator = false }: { administrator?: boolean } = {}) {
    const companyId = Number(ctx.params.company_id)
    const affiliation = Number.isSafeInteger(companyId) ? await affiliationOf(ctx.user.id, companyId) : null
    if (!affiliation || (administrator && affiliation.kind !== 'administrator')) return ctx.response.notFound(await notFound(ctx))

    ctx.affiliation = affiliation
    ctx.company = await Company.findOrFail(companyId)
    ctx.actor = { id: ctx.user.id, as: 'applicant', companyId }
    ctx.view.share({ company: ctx.company, affiliation, area: 'company' })
    return next()
  }
}

const notFound = (ctx: HttpContext) => ctx.view.render('pages/errors/not_found')

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** the company acted for; set by the `company` middleware */
    company: Company
    /** the person's place in that company */
    affiliation: Affiliation
  }
}
