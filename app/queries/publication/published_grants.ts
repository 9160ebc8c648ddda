import db from '@adonisjs/lucid/services/db'
import type { Day } from '#values/day'

/** A grant that a company lets be published. */
export interface PublishedGrant {
  noticeNumber: string
  corporateNumber: string
  company: string
  programme: string
  programmeCode: string
  fiscalYear: number
  grantedOn: Day
  granted: number
  /** null until the amount is finalised */
  finalised: number | null
}

/** Withdrawn or revoked, a grant is none. */
const STANDING = ['granted', 'reported', 'report_returned', 'finalised', 'payment_requested', 'in_payment', 'paid']

/** Grants of corporations that agreed to it, now. What a sole proprietor received would be personal data, whatever is ticked. One statement. */
export const publishedGrants = async (): Promise<PublishedGrant[]> =>
  (await granted().whereIn('companies.id', (query) => query.from('grant_consents').where('is_given', true).select('company_id'))).map(grantOf)

/** Those of one company, as they would stand there if it agreed. */
export const grantsToPublish = async (companyId: number): Promise<PublishedGrant[]> =>
  (await granted().where('companies.id', companyId)).map(grantOf)

const granted = () =>
  db
    .from('grant_decisions as decisions')
    .join('claims', 'claims.id', 'decisions.claim_id')
    .join('companies', 'companies.id', 'claims.company_id')
    .join('subsidy_programmes as programmes', 'programmes.id', 'claims.programme_id')
    .where('companies.kind', 'corporation')
    .whereNotNull('companies.corporate_number')
    .whereIn('claims.state', STANDING)
    .orderBy('decisions.decided_on', 'desc')
    .orderBy('decisions.id', 'desc')
    .select('decisions.notice_number', 'decisions.decided_on', 'claims.fiscal_year', 'claims.granted_amount', 'claims.finalised_amount')
    .select('companies.corporate_number', 'companies.name as company', 'programmes.name as programme', 'programmes.code')

const grantOf = (row: any): PublishedGrant => ({
  noticeNumber: row.notice_number,
  corporateNumber: row.corporate_number,
  company: row.company,
  programme: row.programme,
  programmeCode: row.code,
  fiscalYear: row.fiscal_year,
  grantedOn: row.decided_on,
  granted: Number(row.granted_amount),
  finalised: row.finalised_amount === null ? null : Number(row.finalised_amount),
})
