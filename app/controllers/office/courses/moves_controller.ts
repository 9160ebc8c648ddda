import type { HttpContext } from '@adonisjs/core/http'
import { moveSession } from '#actions/courses/move_session'
import { grown } from '#controllers/office/courses/sessions_controller'
import { concernedBy } from '#queries/courses/concerned_by'
import { officeSession } from '#queries/courses/office_session'
import { sessionForm } from '#queries/courses/session_form'
import { typedRows } from '#services/forms/form_rows'
import { keepingTyped } from '#services/forms/keeping_typed'
import { meetingsOfForm, moveValidator } from '#validators/office/courses/session'

/** 日程の変更: everyone concerned is told. */
export default class MovesController {
  async create({ params, actor, session: { flashMessages }, view }: HttpContext) {
    const session = await officeSession(params.session_id, actor)
    const page = await sessionForm(session.course, { session })

    return view.render('pages/office/courses/move', {
      ...page,
      meetings: typedRows(flashMessages.get('meetings'), page.rowsOfMeetings),
      told: await concernedBy(session.id),
    })
  }

  async store(ctx: HttpContext) {
    const { id } = await officeSession(ctx.params.session_id, ctx.actor)
    if (grown(ctx)) return ctx.response.redirect().back()
    const { sequence, reason, meetings } = await ctx.request.validateUsing(moveValidator)
    await keepingTyped(ctx, () => moveSession(id, { sequence, reason, meetings: meetingsOfForm(meetings) }, ctx.actor))
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('course_desk.move.done') })
    return ctx.response.redirect().toPath(`/office/courses/sessions/${id}`)
  }
}
