import type { HttpContext } from '@adonisjs/core/http'
import { reportChange } from '#actions/certificates_of_companies/report_change'
import { heldCase } from '#queries/certificates_of_companies/held_case'
import { keepingTyped } from '#services/forms/keeping_typed'
import { changeReportValidator } from '#validators/certifications/life'
import { CHANGE_KINDS } from '#values/change_kinds'
import { today } from '#values/clock'

/** 変更届 */
export default class ChangeReportsController {
  async create({ company, params, view }: HttpContext) {
    const held = await heldCase(company.id, params.certification_id)
    return view.render('pages/company_certificates/change_report', { held, kinds: CHANGE_KINDS, today: today() })
  }

  async store(ctx: HttpContext) {
    const { company, params, request, actor, session, response, i18n } = ctx
    const { certificationId } = await heldCase(company.id, params.certification_id)
    const typed = await request.validateUsing(changeReportValidator)
    await keepingTyped(ctx, () => reportChange(certificationId!, { ...typed, field: typed.field ?? null }, actor))
    session.flash('notice', { kind: 'success', text: i18n.t('certificate_life.change.done') })
    return response.redirect().toPath(`/companies/${company.id}/certificates`)
  }
}
