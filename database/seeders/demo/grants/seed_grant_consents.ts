/** Of the companies of the demo town that received a grant, two of three let it be published. */
import db from '@adonisjs/lucid/services/db'
import { changeGrantConsent } from '#actions/publication/change_grant_consent'
import Company from '#models/company'

export async function seedGrantConsents() {
  if (await db.from('grant_consents').select('id').first()) return
  const companies = await Company.query()
    .where('kind', 'corporation')
    .whereNotNull('corporateNumber')
    .whereIn('id', (query) => query.from('claims').whereNotNull('granted_amount').select('company_id'))
    .orderBy('id')
  for (const { id: companyId } of companies.filter((_, index) => index % 3 < 2)) {
    const administrators = db.from('affiliations').where({ company_id: companyId, kind: 'administrator' }).whereNull('until')
    const first = await administrators.orderBy('id').select('user_id').first()
    if (first) await changeGrantConsent(companyId, true, { id: first.user_id, as: 'applicant', companyId })
  }
}
