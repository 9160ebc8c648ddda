import type { HttpContext } from '@adonisjs/core/http'
import { checkGates } from '#actions/certifications/check_gates'
import { passGates } from '#actions/certifications/pass_gates'
import { gatesPage } from '#queries/certification_desk/gates_page'
import { deskCertification } from '#queries/certifications/desk_certification'
import { gatesValidator } from '#validators/office/certifications'
import { idIn } from '#values/id_in'

/** 形式確認 */
export default class GatesController {
  async show(ctx: HttpContext) {
    const certification = await deskCertification(ctx)
    const page = await gatesPage(certification, ctx.user.id, idIn(ctx.request.input('file')) || null)
    return ctx.view.render('pages/office/certifications/gates', page)
  }

  async update(ctx: HttpContext) {
    const { id } = await deskCertification(ctx)
    const { items } = await ctx.request.validateUsing(gatesValidator)
    await checkGates(id, items, ctx.actor)
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('certification_desk.gates.saved') })
    return ctx.response.redirect().toPath(`/office/certifications/${id}/gates`)
  }

  async pass(ctx: HttpContext) {
    const { id } = await deskCertification(ctx)
    await passGates(id, ctx.actor)
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('certification_desk.gates.passed') })
    return ctx.response.redirect().toPath(`/office/certifications/${id}`)
  }
}
