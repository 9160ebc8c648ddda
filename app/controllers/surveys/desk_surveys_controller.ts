import type { HttpContext } from '@adonisjs/core/http'
import { surveyPage } from '#queries/surveys/survey_page'

/** What participants said of a session, where enough of them did. */
export default class DeskSurveysController {
  async show({ params, view }: HttpContext) {
    return view.render('pages/surveys/desk', await surveyPage(params.session_id))
  }
}
