import type { HttpContext } from '@adonisjs/core/http'
import { returnForCorrection } from '#actions/certifications/return_for_correction'
import { correctionPage } from '#queries/certification_desk/correction_page'
import { deskCertification } from '#queries/certifications/desk_certification'
import { correctionValidator } from '#validators/office/corrections'
import { day } from '#values/day'

/** 補正依頼 */
export default class CorrectionsController {
  async create(ctx: HttpContext) {
    const certification = await deskCertification(ctx)
    const page = await correctionPage(certification, Number(ctx.request.input('entries')))
    return ctx.view.render('pages/office/certifications/correction', page)
  }

  async store(ctx: HttpContext) {
    const { id } = await deskCertification(ctx)
    const { dueOn, message, entries } = await ctx.request.validateUsing(correctionValidator)
    const list = { dueOn: day(dueOn), message: message ?? null, entries: entries.flatMap((entry) => entry ?? []) }
    await returnForCorrection(id, list, ctx.actor)
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('office.correction.sent') })
    return ctx.response.redirect().toPath(`/office/certifications/${id}`)
  }
}
