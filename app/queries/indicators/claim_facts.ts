import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { majorSql, sizeSql } from '#queries/companies/company_classes'
import type { Facts } from '#queries/indicators/indicator'
import { jsonValue } from '#queries/json_value'
import type { Period } from '#rules/indicators/period'

/** Claims with their programme, and the company as it was when they were sent: a later change of its profile moves no past year. */
export const claimsBy = (client: QueryClientContract, id = 'claims.id'): Facts =>
  client
    .from('claims')
    .join('subsidy_programmes as programmes', 'programmes.id', 'claims.programme_id')
    .select(`${id} as id`, 'claims.company_id as subject', 'programmes.project as by_project', 'programmes.code as by_programme')
    .select(client.raw(`${majorSql(jsonValue(client, 'claims.company_facts', 'industry'))} as by_industry`))
    .select(client.raw(`${sizeSql(jsonValue(client, 'claims.company_facts', 'regularEmployees'))} as by_size`))

/** Those that were granted on a day of the period. */
export const grantedClaims = (client: QueryClientContract, { from, to }: Period): Facts =>
  claimsBy(client).join('grant_decisions as decisions', 'decisions.claim_id', 'claims.id').whereBetween('decisions.decided_on', [from, to])

/** Those that were granted or refused on a day of the period. */
export const decidedClaims = (client: QueryClientContract, { from, to }: Period): Facts =>
  claimsBy(client)
    .leftJoin('grant_decisions as decisions', 'decisions.claim_id', 'claims.id')
    .leftJoin('grant_refusals as refusals', 'refusals.claim_id', 'claims.id')
    .whereRaw(`${DECIDED_ON} between ? and ?`, [from, to])
    .select('claims.arrived_on', 'claims.programme_terms_id', client.raw(`${DECIDED_ON} as decided_on`))

const DECIDED_ON = 'coalesce(decisions.decided_on, refusals.decided_on)'
