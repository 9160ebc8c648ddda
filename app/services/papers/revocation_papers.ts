/** What the papers of a revocation print. */
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import CertificateDocument from '#models/certificate_document'
import type Certification from '#models/certification'
import type CertificateRevocation from '#models/certificate_revocation'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { caseOfCertification } from '#services/papers/case_of_certification'
import type { HearingData, RevocationData } from '#services/papers/certification_notice_data'
import type { Day } from '#values/day'
import { certificateRevocationWorkflow as workflow } from '#workflows/certificate_revocation_workflow'

/** 弁明の機会の付与通知書 */
export const hearingPaper = async (
  revocation: CertificateRevocation,
  certification: Certification,
  scheme: SchemeInForce,
  isPostponed: boolean,
  client: QueryClientContract
): Promise<HearingData> => ({
  ...(await common(revocation, certification, scheme, client)),
  isPostponed,
  hearingAt: revocation.hearingAt.toUTC().toISO()!,
  hearingPlace: revocation.hearingPlace,
  hearingArticle: workflow.steps.hear.article,
})

/** 認定取消通知書 */
export const revocationPaper = async (
  revocation: CertificateRevocation,
  certification: Certification,
  scheme: SchemeInForce,
  revokedOn: Day,
  client: QueryClientContract
): Promise<RevocationData> => ({
  ...(await common(revocation, certification, scheme, client)),
  revokedOn,
  heardOn: revocation.heardOn!,
  decisionArticle: workflow.steps.revokeCertificate.article,
})

async function common(
  { fields, reason, article }: CertificateRevocation,
  certification: Certification,
  scheme: SchemeInForce,
  client: QueryClientContract
) {
  const document = await CertificateDocument.query({ client }).where('certificationId', certification.id).orderBy('edition', 'desc').first()

  return {
    ...(await caseOfCertification(certification, scheme, client)),
    certificateNumber: document?.number ?? null,
    fields: scheme.fields.filter(({ code }) => fields.includes(code)).map(({ label }) => label),
    reason,
    article,
  }
}
