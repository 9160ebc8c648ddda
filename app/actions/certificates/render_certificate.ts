import { DateTime } from 'luxon'
import { renderOnce } from '#actions/certificates/render_once'
import CourseCertificate from '#models/course_certificate'
import { certificateSheet } from '#services/papers/certificate_sheet'
import { typesetter } from '#services/papers/typesetter'
import { TOKYO } from '#values/day'

/** The bytes of a certificate of a course, as issued. */
export async function renderCertificate(certificateId: number): Promise<Buffer> {
  const certificate = await CourseCertificate.findOrFail(certificateId)
  const { id, enrolmentId, issuedOn } = certificate

  return renderOnce({
    row: certificate,
    key: `certificates/${enrolmentId}/${id}`,
    set: () =>
      typesetter.set('certificate', certificateSheet(certificate, 'ja'), DateTime.fromISO(issuedOn, { zone: TOKYO }).toUnixInteger()),
  })
}
