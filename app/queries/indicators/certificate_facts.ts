import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { majorSql, sizeSql } from '#queries/companies/company_classes'
import type { Facts } from '#queries/indicators/indicator'
import type { Day } from '#values/day'

/** Certificates of companies, one a field; awards of people are none. */
export const certificatesBy = (client: QueryClientContract): Facts =>
  client
    .from('certificates')
    .join('certification_schemes as schemes', 'schemes.code', 'certificates.scheme')
    .join('companies', 'companies.id', 'certificates.company_id')
    .leftJoin('certifications as cases', 'cases.id', 'certificates.certification_id')
    .where('schemes.subject', 'company')
    .select('certificates.id as id', 'certificates.company_id as subject', 'schemes.project as by_project')
    .select(client.raw(`concat(certificates.scheme, ':', certificates.field) as by_certificationField`))
    .select(client.raw(`${majorSql('companies.industry')} as by_industry, ${sizeSql('companies.regular_employees')} as by_size`))

/** Held on some day of the period; with one day, held on that. The last day of validity counts; the day of giving back or revocation does not. */
export const heldIn = (query: Facts, from: Day, to: Day): Facts =>
  query
    .where('certificates.valid_from', '<=', to)
    .where((open) => void open.whereNull('certificates.valid_until').orWhere('certificates.valid_until', '>=', from))
    .where((held) => void held.whereNull('certificates.revoked_on').orWhere('certificates.revoked_on', '>', from))
    .where((held) => void held.whereNull('certificates.surrendered_on').orWhere('certificates.surrendered_on', '>', from))
