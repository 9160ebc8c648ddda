import db from '@adonisjs/lucid/services/db'

const PAGE = 20

/** A company's claims, newest first, a page at a time. */
export async function companyClaims(companyId: number, before: number | null) {
  const rows = await db
    .from('claims')
    .join('subsidy_programmes', 'subsidy_programmes.id', 'claims.programme_id')
    .where('claims.company_id', companyId)
    .if(before !== null, (query) => query.where('claims.id', '<', before!))
    .orderBy('claims.id', 'desc')
    .limit(PAGE + 1)
    .select('claims.id', 'claims.state', 'claims.number', 'claims.fiscal_year as fiscalYear', 'claims.arrived_on as arrivedOn', 'claims.due_on as dueOn')
    .select('claims.claimed_amount as claimedAmount', 'claims.granted_amount as grantedAmount', 'claims.finalised_amount as finalisedAmount')
    .select('subsidy_programmes.name', 'subsidy_programmes.name_en as nameEn')

  return { claims: rows.slice(0, PAGE), next: rows.length > PAGE ? (rows[PAGE - 1].id as number) : null }
}
