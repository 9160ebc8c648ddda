import Enrolment from '#models/enrolment'
import { idIn } from '#values/id_in'

/** An enrolment of the person signed in, with its session and course; another person's does not exist. A company's booth is not here. */
export const ownEnrolment = (userId: number, enrolmentId: unknown) =>
  Enrolment.query()
    .where({ id: idIn(enrolmentId), userId })
    .whereNot('party', 'company')
    .preload('session', (session) => {
      void session.preload('course').preload('kindEdition').preload('meetings', (meetings) => void meetings.orderBy('position').preload('room'))
    })
    .firstOrFail()
