import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Certification from '#models/certification'
import Company from '#models/company'
import { beginsOn, type DecidedField } from '#rules/certifications/certified_fields'
import { levelOf } from '#rules/certifications/levels'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { validUntil } from '#rules/certifications/validity'
import type { CertifiedField, CompanyCertificateData } from '#services/papers/company_certificate_data'
import type { Day } from '#values/day'

/** From when to when each field holds: after what the company held of it when it applied. */
export async function validities(
  client: QueryClientContract,
  { companyId, arrivedOn }: Certification,
  { code, subject, certificate: { validYears } }: SchemeInForce,
  certified: DecidedField[],
  decidedOn: Day
): Promise<CertifiedField[]> {
  const held = await client
    .from('certificates')
    .where({ company_id: companyId, scheme: code })
    .whereNull('revoked_on')
    .whereNull('surrendered_on')
    .groupBy('field')
    .select('field')
    .max('valid_until as until')
  const heldUntil = new Map<string, Day>(held.map(({ field, until }) => [field, until]))

  return certified.map(({ field, conditions }) => {
    // One award says nothing of another: it is a person's.
    const validFrom = beginsOn({ sentOn: arrivedOn ?? decidedOn, decidedOn }, subject === 'person' ? null : heldUntil.get(field.code))
    return { code: field.code, label: field.label, validFrom, validUntil: validUntil(validFrom, validYears), conditions }
  })
}

/** What the paper states, as everybody is named today. */
export async function certificateStatement(
  client: QueryClientContract,
  certification: Certification,
  scheme: SchemeInForce,
  fields: CertifiedField[]
): Promise<CompanyCertificateData> {
  const { code, name, ordinance, project, department } = scheme
  const company = await Company.query({ client }).where('id', certification.companyId).firstOrFail()

  return {
    scheme: { code, name, ordinance, project, department },
    title: scheme.words.certificate,
    company: company.name,
    person: scheme.subject === 'person' ? (certification.nominee?.name ?? null) : null,
    fields,
    level: levelOf(scheme, fields.length)?.label ?? null,
    wording: scheme.certificate.wording,
  }
}
