import type { HttpContext } from '@adonisjs/core/http'
import { publishSession, withdrawSession } from '#actions/courses/publish_session'
import { officeSession } from '#queries/courses/office_session'
import { fromValidator } from '#validators/office/courses/session'

/** A session before the public. */
export default class SessionPublicationsController {
  async store({ params, request, response, actor, session, i18n }: HttpContext) {
    const { id } = await officeSession(params.session_id, actor)
    const { from } = await request.validateUsing(fromValidator)
    await publishSession(id, from ?? null, actor)
    session.flash('notice', { kind: 'success', text: i18n.t(from ? 'course_desk.session_page.will_publish' : 'course_desk.session_page.published') })
    return response.redirect().toPath(`/office/courses/sessions/${id}`)
  }

  async destroy({ params, response, actor, session, i18n }: HttpContext) {
    const { id } = await officeSession(params.session_id, actor)
    await withdrawSession(id, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('course_desk.session_page.withdrawn') })
    return response.redirect().toPath(`/office/courses/sessions/${id}`)
  }
}
