import type { HttpContext } from '@adonisjs/core/http'
import { noteChange } from '#actions/certificates_of_companies/note_change'
import { namesOf } from '#queries/office/names_of'
import { changeReportList, deskChangeReport } from '#queries/revocations/change_report_list'
import { keepingTyped } from '#services/forms/keeping_typed'
import { notedValidator } from '#validators/office/revocations'
import { idIn } from '#values/id_in'

/** 変更届, as the desk reads them. */
export default class ChangeReportsController {
  async index({ user, request, view }: HttpContext) {
    const which = request.input('which') === 'noted' ? 'noted' : 'open'
    const list = await changeReportList(user.id, which, idIn(request.input('before')) || null)
    return view.render('pages/office/revocations/change_reports', { which, ...list })
  }

  async show(ctx: HttpContext) {
    const report = await deskChangeReport(ctx)
    const names = await namesOf([report.reportedById, report.notedById])
    return ctx.view.render('pages/office/revocations/change_report', { report, names, scheme: report.certification.edition.definition })
  }

  async note(ctx: HttpContext) {
    const { id } = await deskChangeReport(ctx)
    const { note } = await ctx.request.validateUsing(notedValidator)
    await keepingTyped(ctx, () => noteChange(id, note ?? null, ctx.actor))
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('certificate_life.change.noted') })
    return ctx.response.redirect().toPath('/office/certifications/change-reports')
  }
}
