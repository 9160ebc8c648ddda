import db from '@adonisjs/lucid/services/db'
import { named, plain } from '#queries/exports/columns'
import type { Column, Register } from '#queries/exports/register'
import { publicSchemes } from '#queries/register/public_schemes'

const OFFICERS = ['clerk', 'section_chief', 'division_chief']

/** 認定証台帳: a row for each field that a company holds or held. */
export const certificates: Register = {
  posts: { certifications: OFFICERS, claims: OFFICERS, programmes: ['officer'], audit: ['auditor'] },
  key: 'certificates.id',
  closes: ['certifications'],
  columns: async () => [
    ...plain('certificate_number'),
    named('scheme'),
    await fieldColumn(),
    ...plain('company', 'corporate_number', 'valid_from', 'valid_until', 'surrendered_on', 'revoked_on', 'number'),
  ],
  rows: ({ closed }) =>
    db
      .from('certificates')
      .join('companies', 'companies.id', 'certificates.company_id')
      .join('certification_schemes as schemes', 'schemes.code', 'certificates.scheme')
      .leftJoin('certifications as cases', 'cases.id', 'certificates.certification_id')
      .leftJoin('certificate_documents as papers', 'papers.id', 'certificates.document_id')
      .where((open) => open.whereNull('certificates.certification_id').orWhereNotIn('certificates.certification_id', closed.certifications))
      .select('certificates.scheme as scheme_code', 'certificates.field', 'certificates.valid_from', 'certificates.valid_until')
      .select('certificates.surrendered_on', 'certificates.revoked_on', 'papers.number as certificate_number', 'cases.number')
      .select('schemes.name as scheme', 'schemes.name_en as scheme_en', 'companies.name as company', 'companies.corporate_number'),
}

async function fieldColumn(): Promise<Column> {
  const schemes = await publicSchemes()
  const labels = new Map(schemes.flatMap(({ code, fields }) => fields.map((field) => [`${code} ${field.code}`, field.label] as const)))

  return { key: 'field', of: ({ scheme_code: scheme, field }, { locale }) => labels.get(`${scheme} ${field}`)?.[locale] ?? field }
}
