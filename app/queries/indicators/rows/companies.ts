import { onDay, text } from '#queries/indicators/rows/cells'
import type { Description } from '#queries/indicators/rows/describe'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { industryName } from '#rules/companies/jsic'

export const describeCertificates: Description = {
  columns: ['company', 'scheme', 'field', 'validFrom', 'validUntil', 'endedOn'],
  async of(client, ids) {
    const rows = await client
      .from('certificates')
      .join('companies', 'companies.id', 'certificates.company_id')
      .join('certification_schemes as schemes', 'schemes.code', 'certificates.scheme')
      .leftJoin('scheme_editions as editions', 'editions.id', 'schemes.current_edition_id')
      .whereIn('certificates.id', ids)
      .select(
        'certificates.*',
        'companies.name as company',
        'schemes.name as scheme_name',
        'schemes.name_en as scheme_name_en',
        'editions.definition'
      )

    return rows.map((row) => ({
      id: row.id,
      cells: {
        company: text(row.company),
        scheme: text({ ja: row.scheme_name, en: row.scheme_name_en }),
        field: text(fieldsOf(row.definition).find(({ code }) => code === row.field)?.label ?? row.field),
        validFrom: onDay(row.valid_from),
        validUntil: onDay(row.valid_until),
        endedOn: onDay(row.revoked_on ?? row.surrendered_on),
      },
    }))
  },
}

const fieldsOf = (definition: string | null): SchemeInForce['fields'] => (definition ? JSON.parse(definition).fields : [])

export const describeCompanies: Description = {
  columns: ['company', 'industry'],
  async of(client, ids) {
    const rows = await client.from('companies').whereIn('id', ids).select('id', 'name', 'industry')
    return rows.map((row) => ({
      id: row.id,
      cells: { company: text(row.name), industry: text(row.industry && industryName(row.industry)) },
    }))
  },
}
