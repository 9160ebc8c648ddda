import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Certification from '#models/certification'
import type { FieldVerdicts } from '#rules/certifications/certified_fields'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { caseOfCertification } from '#services/papers/case_of_certification'
import type { DeclineData } from '#services/papers/certification_notice_data'

interface Declined {
  fields: FieldVerdicts
  reason: string | null
  article: string | null
}

/** 不認定通知書: that nothing is certified, why, and what was said of each field if it was heard. */
export const declinePaper = async (
  certification: Certification,
  scheme: SchemeInForce,
  { fields, reason, article }: Declined,
  client: QueryClientContract
): Promise<DeclineData> => ({
  ...(await caseOfCertification(certification, scheme, client)),
  act: scheme.words.certify,
  person: certification.nominee?.name ?? null,
  reason: reason ?? '',
  article: article ?? '',
  fields: scheme.fields.filter(({ code }) => fields[code]).map(({ code, label }) => ({ label, reason: fields[code]!.conditions })),
})
