import { renderDocument } from '#actions/certificates_of_companies/render_document'
import { eachApart } from '#actions/each_apart'
import CertificateDocument from '#models/certificate_document'
import { storedInstant } from '#models/columns'
import { now } from '#values/clock'

const AT_ONCE = 200

/** Renders certificates of companies that their errand left behind. */
export async function sweepDocuments() {
  const left = await CertificateDocument.query()
    .whereNull('pdfKey')
    .where('createdAt', '<', storedInstant(now().minus({ minutes: 1 })))
    .orderBy('id')
    .limit(AT_ONCE)
    .select('id')

  await eachApart(left, ({ id }) => renderDocument(id))
}
