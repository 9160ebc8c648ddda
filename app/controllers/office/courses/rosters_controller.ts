import type { HttpContext } from '@adonisjs/core/http'
import { officeSession } from '#queries/courses/office_session'
import { rosterOf } from '#queries/courses/roster_of'
import { renderSignInSheet } from '#services/papers/sign_in_sheet'

/** 名簿: who comes, and the sheet they sign. */
export default class RostersController {
  async show({ params, actor, view }: HttpContext) {
    return view.render('pages/office/courses/roster', await rosterOf(await officeSession(params.session_id, actor)))
  }

  async sheet({ params, actor, view }: HttpContext) {
    return view.render('pages/office/courses/sign_in_sheet', await rosterOf(await officeSession(params.session_id, actor)))
  }

  async pdf({ params, actor, locale, response }: HttpContext) {
    const roster = await rosterOf(await officeSession(params.session_id, actor))
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `inline; filename="sign-in-${roster.session.id}.pdf"`)
    return response.send(await renderSignInSheet(roster, locale))
  }
}
