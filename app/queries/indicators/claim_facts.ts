import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { majorSql, sizeSql } from '#queries/companies/company_classes'
import type { Facts } from '#queries/indicators/indicator'

/** Claims with their programme, and the company as it was when they were sent: a later change of its profile moves no past year. */
export const claimsBy = (client: QueryClientContract): Facts =>
  client
    .from('claims')
    .join('subsidy_programmes as programmes', 'programmes.id', 'claims.programme_id')
    .select('claims.id as id', 'claims.company_id as subject', 'programmes.project as by_project', 'programmes.code as by_programme')
    .select(
      client.raw(`${majorSql(frozen(client, 'industry'))} as by_industry`),
      client.raw(`${sizeSql(frozen(client, 'regularEmployees'))} as by_size`)
    )

const frozen = (client: QueryClientContract, fact: string) =>
  client.dialect.name.includes('sqlite')
    ? `json_extract(claims.company_facts, '$.${fact}')`
    : `json_value(claims.company_facts, '$.${fact}')`
