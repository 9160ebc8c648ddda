import db from '@adonisjs/lucid/services/db'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { today } from '#values/clock'
import type { Day } from '#values/day'
import type { Localised } from '#values/localised'

interface HeldCertificate {
  scheme: string
  field: string
  validFrom: Day
  /** null: it does not expire */
  validUntil: Day | null
  /** its paper; null where the portal did not issue it */
  documentId: number | null
  schemeName: Localised
  fieldName: Localised
}

/** Certificates that are valid today or later, as their scheme names them. */
export async function certificatesOf(companyId: number): Promise<HeldCertificate[]> {
  const rows = await db
    .from('certificates as t')
    .leftJoin('certification_schemes as s', 's.code', 't.scheme')
    .leftJoin('scheme_editions as e', 'e.id', 's.current_edition_id')
    .where('t.company_id', companyId)
    .whereNull('t.revoked_on')
    .whereNull('t.surrendered_on')
    .where((query) => void query.whereNull('t.valid_until').orWhere('t.valid_until', '>=', today()))
    .orderBy('t.valid_until')
    .orderBy('t.id')
    .select('t.scheme', 't.field', 't.valid_from as validFrom', 't.valid_until as validUntil', 't.document_id as documentId', 'e.definition')

  return rows.map(({ definition, ...row }) => ({ ...row, ...namesOf(row, definition) }))
}

function namesOf({ scheme, field }: { scheme: string; field: string }, definition: string | null) {
  const known = definition ? (JSON.parse(definition) as SchemeInForce) : null
  const label = known?.fields.find(({ code }) => code === field)?.label

  return { schemeName: known?.name ?? { ja: scheme, en: scheme }, fieldName: label ?? { ja: field, en: field } }
}
