import type { HttpContext } from '@adonisjs/core/http'
import { openRevocation } from '#actions/revocations/open_revocation'
import { revocableCases } from '#queries/revocations/revocable_cases'
import { revocationForm } from '#queries/revocations/revocation_form'
import { revocationList } from '#queries/revocations/revocation_list'
import { deskRevocation } from '#queries/revocations/desk_revocation'
import { revocationPage } from '#queries/revocations/revocation_page'
import { keepingTyped } from '#services/forms/keeping_typed'
import { hearingMoment, intendedRevocationValidator } from '#validators/office/revocations'
import { idIn } from '#values/id_in'

/** 認定の取消し, from the notice on. */
export default class RevocationsController {
  async index({ user, request, view }: HttpContext) {
    const which = request.input('which') === 'over' ? 'over' : 'open'
    const list = await revocationList(user.id, which, idIn(request.input('before')) || null)
    return view.render('pages/office/revocations/index', { which, ...list })
  }

  async create({ user, actor, request, view }: HttpContext) {
    const [q, id] = [String(request.input('q') ?? ''), request.input('certification')]
    if (!id) return view.render('pages/office/revocations/find', { q, cases: await revocableCases(user.id, q) })
    return view.render('pages/office/revocations/new', await revocationForm({ id, reportId: request.input('report'), actor }))
  }

  async store(ctx: HttpContext) {
    const { request, actor, session, response, i18n } = ctx
    const { hearingOn, hearingTime, ...typed } = await request.validateUsing(intendedRevocationValidator)
    const { report } = await revocationForm({ id: typed.certificationId, reportId: typed.changeReportId, actor })
    const hearingAt = hearingMoment({ hearingOn, hearingTime })
    const { id } = await keepingTyped(ctx, () => openRevocation({ ...typed, hearingAt, changeReportId: report?.id ?? null }, actor))
    session.flash('notice', { kind: 'success', text: i18n.t('certificate_life.revocation.noticed') })
    return response.redirect().toPath(`/office/certifications/revocations/${id}`)
  }

  async show(ctx: HttpContext) {
    const revocation = await deskRevocation(ctx)
    return ctx.view.render('pages/office/revocations/show', await revocationPage(revocation, ctx.user.id))
  }
}
