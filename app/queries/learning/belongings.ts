import CourseCertificate from '#models/course_certificate'
import CourseCharge from '#models/course_charge'
import type Enrolment from '#models/enrolment'
import GuardianConsent from '#models/guardian_consent'

export interface Belongings {
  charge: CourseCharge | null
  /** the last request to a guardian */
  consent: GuardianConsent | null
  /** in force: neither replaced nor revoked */
  certificates: CourseCertificate[]
}

/** What hangs on each enrolment, in three statements for as many as there are. */
export async function belongingsOf(enrolments: Pick<Enrolment, 'id'>[]): Promise<Map<number, Belongings>> {
  const ids = enrolments.map(({ id }) => id)
  const charges = await CourseCharge.query().whereIn('enrolmentId', ids).orderBy('id')
  const consents = await GuardianConsent.query().whereIn('enrolmentId', ids).orderBy('id')
  const certificates = await CourseCertificate.query().whereIn('enrolmentId', ids).whereNull('supersededById').whereNull('revokedAt').orderBy('id')

  return new Map(
    ids.map((id) => [
      id,
      {
        charge: charges.findLast(({ enrolmentId }) => enrolmentId === id) ?? null,
        consent: consents.findLast(({ enrolmentId }) => enrolmentId === id) ?? null,
        certificates: certificates.filter(({ enrolmentId }) => enrolmentId === id),
      },
    ])
  )
}
