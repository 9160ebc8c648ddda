import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#actions/in_transaction'
import { postLetter } from '#actions/letters/post_letter'
import { eachApart } from '#actions/each_apart'
import { storedInstant } from '#models/columns'
import Enrolment from '#models/enrolment'
import { now } from '#values/clock'

const DAYS_AFTER = 14
const AT_ONCE = 50

/** Asks whoever was there for a short survey, once the last meeting is over. */
export async function askForSurvey() {
  const at = now()
  const due = await db
    .from('course_sessions')
    .whereIn('state', ['published', 'finished'])
    .whereNull('survey_asked_at')
    .whereBetween('ends_at', [storedInstant(at.minus({ days: DAYS_AFTER })), storedInstant(at)])
    .orderBy('ends_at')
    .limit(AT_ONCE)
    .select('id')

  await eachApart(due, ({ id }) => ask(id))
}

const ask = (sessionId: number) =>
  inTransaction(async (trx) => {
    const asked = await trx.from('course_sessions').where('id', sessionId).whereNull('survey_asked_at').update({ survey_asked_at: storedInstant(now()) })
    if (Number(asked) === 0) return
    const present = await Enrolment.query({ client: trx })
      .where('courseSessionId', sessionId)
      .whereIn('state', ['attending', 'completed', 'not_completed'])
      .whereNotNull('userId')
      .whereNot('party', 'company')
      .whereNull('surveyedAt')
      .preload('user')

    for (const { id, user, contactEmail } of present) {
      const to = contactEmail ?? user.email
      await postLetter(trx, { key: `course_survey:${id}`, to, userId: user.id, locale: user.locale, template: 'course_survey', data: { path: `/my/courses/${id}/survey` } })
    }
  })
