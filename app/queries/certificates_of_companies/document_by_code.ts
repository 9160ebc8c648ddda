import Company from '#models/company'
import CertificateDocument from '#models/certificate_document'
import { documentStanding } from '#queries/certificates_of_companies/document_standing'
import { publicationOf } from '#queries/publication/publication_of'
import type { CompanyCertificateData } from '#services/papers/company_certificate_data'
import { codeAsTyped } from '#values/spoken_code'

/** What anyone may know of a company's certificate: its name only if it wants to be named, a person's never. */
export async function documentByCode(typed: string) {
  const document = await CertificateDocument.findBy('verifyCode', codeAsTyped(typed.slice(0, 100)))
  if (!document) return null

  const { fields, status } = await documentStanding(document)
  const { scheme, title } = document.data as CompanyCertificateData
  const newer = document.supersededById ? await CertificateDocument.findOrFail(document.supersededById) : null
  const publication = await publicationOf(document.companyId)
  const isNamed = publication?.items.includes('name') ?? false

  return {
    number: document.number,
    issuedOn: document.issuedOn,
    department: scheme.department,
    scheme: scheme.name,
    title,
    fields: fields.map(({ label, validFrom, validUntil, revokedOn, surrenderedOn, status: its }) => ({
      label,
      validFrom,
      validUntil,
      endedOn: revokedOn ?? surrenderedOn,
      status: its,
    })),
    status,
    newer: newer?.verifyCode ?? null,
    company: isNamed ? (await Company.findOrFail(document.companyId)).name : null,
  }
}
