import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type CertificateDocument from '#models/certificate_document'
import type Certification from '#models/certification'
import type { DecidedField } from '#rules/certifications/certified_fields'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { caseOfCertification } from '#services/papers/case_of_certification'
import type { CompanyCertificateData } from '#services/papers/company_certificate_data'
import type { CertificationData } from '#services/papers/certification_notice_data'
import { certificationWorkflow } from '#workflows/certification_workflow'

interface Decision {
  document: CertificateDocument
  decided: DecidedField[]
  payload: { reason: string | null; article: string | null }
}

/** 認定通知書: what is certified until when, and what is not and why. */
export async function certificationPaper(
  certification: Certification,
  { words, ...scheme }: SchemeInForce,
  { document, decided, payload }: Decision,
  client: QueryClientContract
): Promise<CertificationData> {
  const { fields, level, person } = document.data as CompanyCertificateData

  return {
    ...(await caseOfCertification(certification, scheme, client)),
    act: words.certify,
    certificate: words.certificate,
    certificateNumber: document.number,
    person,
    fields,
    level,
    notCertified: decided
      .filter(({ isCertified }) => !isCertified)
      .map(({ field, conditions }) => ({ label: field.label, reason: conditions ?? payload.reason, article: payload.article })),
    article: certificationWorkflow.steps.certify.article,
  }
}
