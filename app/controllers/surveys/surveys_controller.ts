import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { answerSurvey } from '#actions/courses/answer_survey'
import { ownEnrolment } from '#queries/learning/own_enrolment'
import { placeOf } from '#queries/courses/place_of'
import { maySurvey } from '#rules/courses/survey'
import { surveyValidator } from '#validators/survey'
import { now } from '#values/clock'

/** アンケート after a course, by whoever was there. */
export default class SurveysController {
  async create({ params, user, view }: HttpContext) {
    const place = await placeOf((await ownEnrolment(user.id, params.enrolment_id)).id, db.connection())
    const isOpen = maySurvey(place.enrolment.state, place.session.endsAt, now())
    return view.render('pages/surveys/create', { ...place, questions: place.definition.survey, isOpen, isAnswered: Boolean(place.enrolment.surveyedAt) })
  }

  async store({ params, user, request, response, session, i18n }: HttpContext) {
    const { enrolment, definition } = await placeOf((await ownEnrolment(user.id, params.enrolment_id)).id, db.connection())
    const { answers } = await request.validateUsing(surveyValidator(definition.survey))
    await answerSurvey(enrolment.id, answers)
    session.flash('notice', { kind: 'success', text: i18n.t('surveys.thanks') })
    return response.redirect().toPath(`/my/courses/${enrolment.id}`)
  }
}
