import type { HttpContext } from '@adonisjs/core/http'
import { recordVisit } from '#actions/certifications/record_visit'
import { visitsOf } from '#queries/certification_desk/visits_of'
import { deskCertification } from '#queries/certifications/desk_certification'
import { visitValidator } from '#validators/office/certifications'

/** 訪問・ヒアリングの記録 */
export default class VisitsController {
  async index(ctx: HttpContext) {
    const certification = await deskCertification(ctx)
    return ctx.view.render('pages/office/certifications/visits', { certification, visits: await visitsOf(certification.id) })
  }

  async store(ctx: HttpContext) {
    const { id } = await deskCertification(ctx)
    await recordVisit(id, await ctx.request.validateUsing(visitValidator), ctx.actor)
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('certification_desk.visits.recorded') })
    return ctx.response.redirect().toPath(`/office/certifications/${id}/visits`)
  }
}
