import SurveyAnswer from '#models/survey_answer'
import CourseSession from '#models/course_session'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { shownOf, SMALLEST_GROUP, surveyResults } from '#rules/courses/survey'
import { idIn } from '#values/id_in'

/** The survey of a session as the desk may see it: below the smallest group only that there is nothing to see. */
export async function surveyPage(sessionId: unknown) {
  const session = await CourseSession.query().where('id', idIn(sessionId)).preload('course').preload('kindEdition').firstOrFail()
  const answers = await SurveyAnswer.query().where('courseSessionId', session.id).orderBy('id')
  const results = surveyResults(
    (session.kindEdition.definition as CourseKindDefinition).survey,
    answers.map((answer) => answer.answers)
  )

  return { session, results, count: shownOf(answers.length), smallest: SMALLEST_GROUP }
}
