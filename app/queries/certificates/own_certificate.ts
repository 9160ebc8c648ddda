import CourseCertificate from '#models/course_certificate'
import { idIn } from '#values/id_in'

/** A certificate of the person signed in; it is theirs for good, wherever they work. Another person's does not exist. */
export const ownCertificate = (userId: number, id: unknown): Promise<CourseCertificate> =>
  CourseCertificate.query()
    .where('id', idIn(id))
    .whereIn('enrolmentId', (own) => void own.from('enrolments').where('user_id', userId).whereNot('party', 'company').select('id'))
    .firstOrFail()

/** The others of the same enrolment, the newest first. */
export const siblingsOf = ({ id, enrolmentId }: CourseCertificate): Promise<CourseCertificate[]> =>
  CourseCertificate.query().where({ enrolmentId }).whereNot('id', id).orderBy('id', 'desc')
