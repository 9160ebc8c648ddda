import type { HttpContext } from '@adonisjs/core/http'
import { readMessage, writeMessage } from '#actions/courses/write_message'
import { messagePage } from '#queries/courses/message_page'
import { officeSession } from '#queries/courses/office_session'
import { keepingTyped } from '#services/forms/keeping_typed'
import { messageValidator } from '#validators/office/courses/message'
import { idIn } from '#values/id_in'

/** 連絡: to participants, and from them. */
export default class MessagesController {
  async index({ params, actor, view }: HttpContext) {
    return view.render('pages/office/courses/messages', await messagePage(await officeSession(params.session_id, actor)))
  }

  async store(ctx: HttpContext) {
    const session = await officeSession(ctx.params.session_id, ctx.actor)
    const { to, enrolment, subject, body } = await ctx.request.validateUsing(messageValidator)
    const told = await keepingTyped(ctx, () => writeMessage(session, { to, enrolmentId: enrolment ?? null, subject, body }, ctx.actor))
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('course_desk.messages.sent', { count: told }) })
    const back = to === 'one' ? `/office/courses/enrolments/${enrolment}#messages` : `/office/courses/sessions/${session.id}/messages`
    return ctx.response.redirect().toPath(back)
  }

  async read({ params, actor, response }: HttpContext) {
    const { id } = await officeSession(params.session_id, actor)
    await readMessage(idIn(params.message_id), id)
    return response.redirect().toPath(`/office/courses/sessions/${id}/messages`)
  }
}
