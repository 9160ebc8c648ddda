import Certificate from '#models/certificate'
import type CertificateDocument from '#models/certificate_document'
import { documentStatus, fieldStatus } from '#rules/certifications/certificate_status'
import type { CompanyCertificateData } from '#services/papers/company_certificate_data'
import { today } from '#values/clock'

/** A paper as it stands today: each of its fields, and the whole. */
export async function documentStanding(document: CertificateDocument) {
  const rows = await Certificate.query().where('certificationId', document.certificationId).orderBy('id')
  const fields = (document.data as CompanyCertificateData).fields.map((field) => {
    const row = rows.find((one) => one.field === field.code)!
    const { validFrom, validUntil, revokedOn, surrenderedOn } = row
    const days = { valid_from: validFrom, valid_until: validUntil, revoked_on: revokedOn, surrendered_on: surrenderedOn }

    return {
      code: field.code,
      label: field.label,
      conditions: row.conditions,
      validFrom,
      validUntil,
      revokedOn,
      surrenderedOn,
      status: fieldStatus(days, today()),
    }
  })

  return {
    document,
    fields,
    status: documentStatus(
      fields.map(({ status }) => status),
      document.supersededById
    ),
  }
}

export type DocumentStanding = Awaited<ReturnType<typeof documentStanding>>
