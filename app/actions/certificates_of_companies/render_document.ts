import { DateTime } from 'luxon'
import { renderOnce } from '#actions/certificates/render_once'
import CertificateDocument from '#models/certificate_document'
import { companyCertificateSheet } from '#services/papers/company_certificate_sheet'
import { typesetter } from '#services/papers/typesetter'
import { TOKYO } from '#values/day'

/** The bytes of a certificate of a company, as issued. */
export async function renderDocument(documentId: number): Promise<Buffer> {
  const document = await CertificateDocument.findOrFail(documentId)
  const { id, companyId, issuedOn } = document

  return renderOnce({
    row: document,
    key: `certificates/companies/${companyId}/${id}`,
    set: () =>
      typesetter.set('certificate', companyCertificateSheet(document, 'ja'), DateTime.fromISO(issuedOn, { zone: TOKYO }).toUnixInteger()),
  })
}
