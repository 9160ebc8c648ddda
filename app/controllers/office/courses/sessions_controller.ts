import type { HttpContext } from '@adonisjs/core/http'
import { officeSession } from '#queries/courses/office_session'
import { sessionPage } from '#queries/courses/session_page'

/** 開催回 */
export default class SessionsController {
  async show({ params, actor, view }: HttpContext) {
    return view.render('pages/office/courses/session', await sessionPage(await officeSession(params.session_id, actor)))
  }
}
