import Certificate from '#models/certificate'
import CertificateDocument from '#models/certificate_document'
import CertificationScheme from '#models/certification_scheme'
import { documentStanding } from '#queries/certificates_of_companies/document_standing'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { isValidOn } from '#rules/certifications/validity'
import { today } from '#values/clock'
import type { Day } from '#values/day'
import { idIn } from '#values/id_in'

/** A paper of the company, with its standing and its scheme. Another company's does not exist. */
export async function companyDocument(companyId: number, id: unknown) {
  const document = await CertificateDocument.query()
    .where({ companyId, id: idIn(id) })
    .firstOrFail()
  const scheme = await CertificationScheme.query().where('code', document.scheme).preload('edition').firstOrFail()

  const { certificate, words } = scheme.edition.definition as SchemeInForce

  return { ...(await documentStanding(document)), hasMark: certificate.hasMark, words }
}

/** Certificates of a company that hold on a day, each field for itself. */
export async function validCertificates(companyId: number, on: Day = today()): Promise<Certificate[]> {
  const rows = await Certificate.query().where('companyId', companyId).where('validFrom', '<=', on).orderBy('id')

  return rows.filter(({ validFrom, validUntil, revokedOn, surrenderedOn }) =>
    isValidOn({ valid_from: validFrom, valid_until: validUntil, revoked_on: revokedOn, surrendered_on: surrenderedOn }, on)
  )
}
