import type { HttpContext } from '@adonisjs/core/http'
import { surrender } from '#actions/certificates_of_companies/surrender'
import { heldCase } from '#queries/certificates_of_companies/held_case'
import { keepingTyped } from '#services/forms/keeping_typed'
import { surrenderValidator } from '#validators/certifications/life'

/** 辞退・返納 */
export default class SurrendersController {
  async create({ company, params, view, response }: HttpContext) {
    const held = await heldCase(company.id, params.certification_id)
    return held.isHeld ? view.render('pages/company_certificates/surrender', { held }) : response.redirect().toPath(homeOf(company.id))
  }

  async store(ctx: HttpContext) {
    const { company, params, request, actor, session, response, i18n } = ctx
    const { certificationId } = await heldCase(company.id, params.certification_id)
    const typed = await request.validateUsing(surrenderValidator)
    await keepingTyped(ctx, () => surrender(certificationId!, typed, actor))
    session.flash('notice', { kind: 'success', text: i18n.t('certificate_life.surrender.done') })
    return response.redirect().toPath(homeOf(company.id))
  }
}

const homeOf = (companyId: number) => `/companies/${companyId}/certificates`
