import type { HttpContext } from '@adonisjs/core/http'
import { cancelSession } from '#actions/courses/cancel_session'
import { concernedBy } from '#queries/courses/concerned_by'
import { officeSession } from '#queries/courses/office_session'
import { keepingTyped } from '#services/forms/keeping_typed'
import { reasonValidator } from '#validators/office/courses/session'

/** 開催回の中止 */
export default class CancellationsController {
  async create({ params, actor, view }: HttpContext) {
    const session = await officeSession(params.session_id, actor)
    return view.render('pages/office/courses/cancellation', { session, told: await concernedBy(session.id) })
  }

  async store(ctx: HttpContext) {
    const { id } = await officeSession(ctx.params.session_id, ctx.actor)
    const { reason } = await ctx.request.validateUsing(reasonValidator)
    await keepingTyped(ctx, () => cancelSession(id, reason, ctx.actor))
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('course_desk.cancellation.done') })
    return ctx.response.redirect().toPath(`/office/courses/sessions/${id}`)
  }
}
