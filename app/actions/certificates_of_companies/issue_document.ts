import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { drawSerial } from '#actions/office/draw_serial'
import CertificateDocument from '#models/certificate_document'
import type Certification from '#models/certification'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import type { CompanyCertificateData } from '#services/papers/company_certificate_data'
import { enqueue } from '#services/queue'
import { newVerifyCode } from '#services/verify_code'
import type { Day } from '#values/day'

/** Certificates of a scheme are counted through: their number names no year. */
const ALL_YEARS = 0

/** 認定証・表彰状: the next edition of a case's paper, numbered; its PDF is rendered after the commit. */
export async function issueDocument(
  trx: TransactionClientContract,
  certification: Certification,
  { code, certificateSign }: SchemeInForce,
  issuedOn: Day,
  data: CompanyCertificateData
): Promise<CertificateDocument> {
  const { id: certificationId, companyId } = certification
  const last = await CertificateDocument.query({ client: trx }).where({ certificationId }).orderBy('edition', 'desc').first()
  const document = await CertificateDocument.create(
    {
      certificationId,
      companyId,
      scheme: code,
      edition: (last?.edition ?? 0) + 1,
      number: `${certificateSign}第${await drawSerial(trx, ALL_YEARS, certificateSign)}号`,
      verifyCode: newVerifyCode(),
      issuedOn,
      data,
    },
    { client: trx }
  )
  await enqueue(trx, 'render_company_certificate', { documentId: document.id })

  return document
}
