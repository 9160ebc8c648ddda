import CourseCharge from '#models/course_charge'
import Enrolment from '#models/enrolment'

const PAGE = 30

/** What a company has asked for in its own name: booths and tickets, newest first. */
export async function companyBookings(companyId: number, before: number | null) {
  const found = await ofCompany(companyId)
    .if(before !== null, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  const bookings = found.slice(0, PAGE)

  return { bookings, next: found.length > PAGE ? bookings.at(-1)!.id : null }
}

/** One of them; another company's does not exist. */
export const companyBooking = (companyId: number, id: number): Promise<Enrolment> => ofCompany(companyId).where('id', id).firstOrFail()

/** What is owed for it, if anything. */
export const chargeOfBooking = (enrolmentId: number): Promise<CourseCharge | null> => CourseCharge.query().where({ enrolmentId }).orderBy('id', 'desc').first()

const ofCompany = (companyId: number) =>
  Enrolment.query()
    .where({ companyId, party: 'company' })
    .whereNotNull('arrivedAt')
    .preload('session', (session) => session.preload('course').preload('kindEdition'))
