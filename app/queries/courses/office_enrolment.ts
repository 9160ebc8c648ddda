import Enrolment from '#models/enrolment'
import { idIn } from '#values/id_in'

/** An enrolment as the desk finds it, with its session, course, kind and rules. */
export const officeEnrolment = (id: unknown): Promise<Enrolment> =>
  Enrolment.query()
    .where('id', idIn(id))
    .preload('user')
    .preload('company')
    .preload('session', (session) => session.preload('course', (course) => course.preload('kind')).preload('kindEdition'))
    .firstOrFail()
