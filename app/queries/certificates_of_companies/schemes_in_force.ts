import CertificationScheme from '#models/certification_scheme'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'

/** Every scheme as it stands today. The day it ends stands in its row. */
export async function schemesInForce(): Promise<{ id: number; definition: SchemeInForce }[]> {
  const rows = await CertificationScheme.query().whereNotNull('currentEditionId').preload('edition').orderBy('id')
  return rows.map(({ id, endsOn, edition }) => ({ id, definition: { ...(edition.definition as SchemeInForce), endsOn } }))
}
