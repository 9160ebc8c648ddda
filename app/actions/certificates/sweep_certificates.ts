import { renderCertificate } from '#actions/certificates/render_certificate'
import { eachApart } from '#actions/each_apart'
import CourseCertificate from '#models/course_certificate'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'

const AT_ONCE = 200

/** Renders certificates that their errand left behind. */
export async function sweepCertificates() {
  const left = await CourseCertificate.query()
    .whereNull('pdfKey')
    .where('createdAt', '<', storedInstant(now().minus({ minutes: 1 })))
    .orderBy('id')
    .limit(AT_ONCE)
    .select('id')

  await eachApart(left, ({ id }) => renderCertificate(id))
}
