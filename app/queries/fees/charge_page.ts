import db from '@adonisjs/lucid/services/db'
import CourseCharge from '#models/course_charge'
import { chargePapers } from '#queries/fees/charge_papers'
import { placeOf } from '#queries/courses/place_of'
import { dueBackOf, owedOf, standingOf } from '#rules/courses/fee_owed'
import { today } from '#values/clock'
import { idIn } from '#values/id_in'

/** One charge as the desk and its payer see it, with its papers. */
export async function chargePage(id: unknown) {
  const charge = await CourseCharge.findOrFail(idIn(id))
  const { course, session } = await placeOf(charge.enrolmentId, db.connection())
  const payer = charge.companyId
    ? await db.from('companies').where('id', charge.companyId).select('name').firstOrFail()
    : await db.from('users').where('id', charge.userId!).select('name').firstOrFail()

  return {
    charge,
    course,
    session,
    payer: payer.name as string,
    papers: await chargePapers(charge),
    owed: owedOf(charge),
    dueBack: dueBackOf(charge),
    standing: standingOf(charge, today()),
  }
}
