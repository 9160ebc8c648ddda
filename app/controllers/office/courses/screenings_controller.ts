import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { accountsOfPerson } from '#actions/accounts/accounts_of_person'
import { scoreApplication } from '#actions/courses/score_application'
import { officeSession } from '#queries/courses/office_session'
import { screeningPage } from '#queries/courses/screening_page'
import { scoreValidator } from '#validators/office/courses/lottery'
import { idIn } from '#values/id_in'

/** 選考: each application is read and scored by two people, without its name. */
export default class ScreeningsController {
  async show({ params, request, user, actor, view }: HttpContext) {
    const session = await officeSession(params.session_id, actor)
    const accounts = await accountsOfPerson(db.connection(), user.id)
    return view.render('pages/office/courses/screening', await screeningPage(session, accounts, idIn(request.input('application'))))
  }

  async store({ params, request, response, actor, session, i18n }: HttpContext) {
    const screened = await officeSession(params.session_id, actor)
    await scoreApplication(screened.id, idIn(params.enrolment_id), await request.validateUsing(scoreValidator), actor)
    session.flash('notice', { kind: 'success', text: i18n.t('screening.scored') })
    return response.redirect().toPath(`/office/courses/sessions/${screened.id}/screening`)
  }
}
