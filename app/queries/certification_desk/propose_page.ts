import db from '@adonisjs/lucid/services/db'
import type Certification from '#models/certification'
import { gatesOf } from '#queries/certifications/gates_of'
import { isCertifiable, recommendedFields, unexplainedFields } from '#rules/certifications/proposable'
import type { FieldVerdicts } from '#rules/certifications/certified_fields'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'

/** What may be proposed of a case now, and what speaks for it. */
export async function proposePage(certification: Certification) {
  const scheme = certification.edition.definition as SchemeInForce
  const recommendation = certification.recommendation as FieldVerdicts | null
  const heard = { applied: (certification.fields ?? []) as string[], recommendation }
  const isHeard = certification.state === 'panelled'
  const recommended = isHeard ? recommendedFields(heard) : []

  return {
    certification,
    acts: isHeard && isCertifiable(heard, scheme) ? ['certify'] : ['decline'],
    fields: scheme.fields
      .filter(({ code }) => heard.applied.includes(code))
      .map((field) => ({ field, heard: recommendation?.[field.code] ?? null, isRecommended: recommended.includes(field.code) })),
    isHeard,
    needsReason: isHeard && unexplainedFields(heard).length > 0,
    unmet: (await gatesOf(certification, db.connection())).filter(({ result }) => result === 'failed'),
  }
}
