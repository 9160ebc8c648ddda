import type { HttpContext } from '@adonisjs/core/http'
import { registerCompany } from '#actions/companies/register_company'
import { openCertifications } from '#queries/certifications/open_certifications'
import { companyClaims } from '#queries/claims/company_claims'
import { callsOn } from '#queries/companies/calls_on'
import { companySnapshot } from '#queries/companies/company_snapshot'
import { certificatesOf } from '#queries/companies/certificates_of'
import { corporateNumberIsKnown } from '#queries/companies/corporate_number_is_known'
import { inquiriesOf } from '#queries/hires/inquiries_of'
import { profileGaps } from '#queries/companies/profile_gaps'
import { companysAct } from '#rules/certifications/companys_act'
import { plannedCompany } from '#rules/companies/planned_company'
import { smeStatus } from '#rules/companies/sme_status'
import { registrationValidator } from '#validators/companies/profile'
import { sayWrong } from '#validators/say_wrong'

/** 事業者の登録と、その入口のページ */
export default class CompaniesController {
  create({ request, view }: HttpContext) {
    const estimate = request.input('estimate', '')
    return view.render('pages/companies/create', { estimate, planned: plannedCompany(estimate) })
  }

  async store(ctx: HttpContext) {
    const { user, request, response, session, i18n } = ctx
    const typed = await request.validateUsing(registrationValidator)
    if (await corporateNumberIsKnown(typed.corporateNumber)) return sayWrong(ctx, { corporateNumber: i18n.t('violations.company_known') })

    const estimate = request.input('estimate')
    const company = await registerCompany(user.id, typed, plannedCompany(estimate))
    if (typeof estimate === 'string' && estimate !== '') {
      return response.redirect().toPath(`/companies/${company.id}/claims/new?estimate=${encodeURIComponent(estimate)}`)
    }
    session.flash('notice', { kind: 'success', text: i18n.t('companies.registered') })
    return response.redirect().toPath(`/companies/${company.id}/profile`)
  }

  async show({ company, view }: HttpContext) {
    const { claims } = await companyClaims(company.id, null)

    return view.render('pages/companies/show', {
      claims: claims.slice(0, 5),
      calls: await callsOn(company.id),
      gaps: profileGaps(company),
      certificates: await certificatesOf(company.id),
      openCases: await openCertifications(company.id),
      companysAct,
      inquiries: await inquiriesOf(company.id),
      sme: smeStatus(companySnapshot(company)),
    })
  }
}
