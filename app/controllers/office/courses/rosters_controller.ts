import type { HttpContext } from '@adonisjs/core/http'
import { noteRoster } from '#actions/courses/note_roster'
import { officeSession } from '#queries/courses/office_session'
import { rosterOf } from '#queries/courses/roster_of'
import { renderSignInSheet } from '#services/papers/sign_in_sheet'
import type { Actor } from '#values/actor'

/** 名簿: who comes, and the sheet they sign. */
export default class RostersController {
  async show({ params, actor, view }: HttpContext) {
    return view.render('pages/office/courses/roster', await read(params.session_id, 'roster', actor))
  }

  async sheet({ params, actor, view }: HttpContext) {
    return view.render('pages/office/courses/sign_in_sheet', await read(params.session_id, 'sign_in_sheet', actor))
  }

  async pdf({ params, actor, locale, response }: HttpContext) {
    const roster = await read(params.session_id, 'sign_in_sheet', actor)
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `inline; filename="sign-in-${roster.session.id}.pdf"`)
    return response.send(await renderSignInSheet(roster, locale))
  }
}

async function read(sessionId: unknown, page: 'roster' | 'sign_in_sheet', actor: Actor) {
  const session = await officeSession(sessionId, actor)
  await noteRoster(session, page, actor)

  return rosterOf(session)
}
