import Enrolment from '#models/enrolment'

/** The person's enrolment in a session, as long as it is neither declined nor cancelled. */
export const liveEnrolment = (userId: number, courseSessionId: number): Promise<Enrolment | null> =>
  Enrolment.query().where({ userId, courseSessionId, isLive: true }).whereNot('party', 'company').first()
