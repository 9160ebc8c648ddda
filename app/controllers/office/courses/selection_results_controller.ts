import type { HttpContext } from '@adonisjs/core/http'
import { releaseSelection } from '#actions/courses/release_selection'
import { officeSession } from '#queries/courses/office_session'

/** 選考結果の公表: to everybody at once, and once. */
export default class SelectionResultsController {
  async store({ params, response, actor, session, i18n }: HttpContext) {
    const selected = await officeSession(params.session_id, actor)
    await releaseSelection(selected.id, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('screening.released') })
    return response.redirect().toPath(`/office/courses/sessions/${selected.id}/screening`)
  }
}
