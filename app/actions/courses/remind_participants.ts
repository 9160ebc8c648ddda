import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#actions/in_transaction'
import { postLetter } from '#actions/letters/post_letter'
import { eachApart } from '#actions/each_apart'
import { readInstant, storedInstant } from '#models/columns'
import Enrolment from '#models/enrolment'
import { now } from '#values/clock'
import { dayOf } from '#values/day'
import { dayText } from '#values/show'

const HOURS_BEFORE = 36
const AT_ONCE = 50

/** Tells everybody with a seat that a session begins soon: once, in neutral words. */
export async function remindParticipants() {
  const at = now()
  const due = await db
    .from('course_sessions')
    .where('state', 'published')
    .whereNull('reminded_at')
    .whereBetween('starts_at', [storedInstant(at), storedInstant(at.plus({ hours: HOURS_BEFORE }))])
    .orderBy('starts_at')
    .limit(AT_ONCE)
    .select('id')

  await eachApart(due, ({ id }) => remind(id))
}

const remind = (sessionId: number) =>
  inTransaction(async (trx) => {
    const marked = await trx.from('course_sessions').where('id', sessionId).whereNull('reminded_at').update({ reminded_at: storedInstant(now()) })
    if (Number(marked) === 0) return
    const { starts_at: startsAt } = await trx.from('course_sessions').where('id', sessionId).select('starts_at').firstOrFail()
    const seated = await Enrolment.query({ client: trx })
      .where('courseSessionId', sessionId)
      .whereIn('state', ['confirmed', 'attending'])
      .whereNotNull('userId')
      .whereNot('party', 'company')
      .preload('user')

    for (const { id, user, contactEmail } of seated) {
      const locale = user.locale === 'en' ? 'en' : 'ja'
      await postLetter(trx, {
        key: `course_reminder:${id}:${startsAt}`,
        to: contactEmail ?? user.email,
        userId: user.id,
        locale,
        template: 'course_reminder',
        data: { path: `/my/courses/${id}`, day: dayText(dayOf(readInstant(startsAt)), locale) },
      })
    }
  })
