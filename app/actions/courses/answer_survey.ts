import { inTransaction } from '#actions/in_transaction'
import { storedInstant } from '#models/columns'
import { placeOf } from '#queries/courses/place_of'
import { maySurvey } from '#rules/courses/survey'
import { RuleViolation } from '#rules/rule_violation'
import { now, today } from '#values/clock'

/**
 * アンケート: the answer is kept without its enrolment, and the enrolment remembers only the day, so that nobody can
 * lead one to the other.
 * @throws RuleViolation `survey_closed` or `survey_answered`
 */
export const answerSurvey = (enrolmentId: number, answers: Record<string, string | number | undefined>) =>
  inTransaction(async (trx) => {
    await trx.from('enrolments').where('id', enrolmentId).increment('version', 1)
    const { enrolment, session } = await placeOf(enrolmentId, trx)
    if (enrolment.surveyedAt) throw new RuleViolation('survey_answered')
    if (!maySurvey(enrolment.state, session.endsAt, now())) throw new RuleViolation('survey_closed')

    await trx.table('survey_answers').insert({ course_session_id: session.id, answers: JSON.stringify(answers), answered_on: today() })
    await trx.from('enrolments').where('id', enrolmentId).update({ surveyed_at: storedInstant(now().startOf('day')) })
  })
