import { DateTime } from 'luxon'
import { recordFee } from '#actions/courses/record_fee'
import CourseCharge from '#models/course_charge'
import Enrolment from '#models/enrolment'
import type { Staged } from '#database/seeders/demo/courses/story/staged'
import type { Story } from '#database/seeders/demo/story/play'
import { now, today } from '#values/clock'

/** Nearly everybody pays in time. */
export async function* fees({ session, clerks, present }: Staged): Story {
  yield DateTime.max(now(), DateTime.min(session.applyUntil.plus({ days: 1 }), present.minus({ minutes: 30 })))
  const ofSession = Enrolment.query().where('courseSessionId', session.id).select('id')
  const charges = await CourseCharge.query().whereNull('paidOn').whereNull('cancelledAt').whereIn('enrolmentId', ofSession).orderBy('id')
  for (const [index, charge] of charges.entries()) {
    if (charge.id % 13 !== 2) await recordFee(charge.id, { paidOn: today(), method: index % 2 === 0 ? 'transfer' : 'counter' }, clerks[1])
  }
}
