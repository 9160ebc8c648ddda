import CertificationScheme from '#models/certification_scheme'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'

/** Every field of every scheme, under its scheme: what somebody can know about. */
export async function fieldsOfSchemes() {
  const schemes = await CertificationScheme.query().whereNotNull('currentEditionId').preload('edition').orderBy('id')

  return schemes.map(({ name, nameEn, edition }) => ({ name, nameEn, fields: (edition.definition as SchemeInForce).fields }))
}
