import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { CaseFacts } from '#rules/certifications/conflicts'
import { today } from '#values/clock'
import { domainOf } from '#values/mail_address'

type Row = Record<string, any>

/** What the conflict rule asks of each case; as many statements for fifty cases as for one. */
export async function caseFacts(client: QueryClientContract, ids: number[]): Promise<CaseFacts[]> {
  if (ids.length === 0) return []
  const cases: Row[] = await client
    .from('certifications')
    .join('companies', 'companies.id', 'certifications.company_id')
    .whereIn('certifications.id', ids)
    .select(
      'certifications.id',
      'company_id',
      'arrived_on',
      'opened_by_id',
      'corporate_number',
      'head_office_address',
      'main_office_address',
      'postal_address'
    )
  const companies = [...new Set(cases.map((row) => row.company_id))]
  const people: Row[] = await client
    .from('affiliations')
    .join('users', 'users.id', 'affiliations.user_id')
    .whereIn('company_id', companies)
    .whereIn('kind', ['administrator', 'member'])
    .whereNotIn('user_id', client.from('staff_posts').select('user_id')) // who also works for the office writes from an address that is not the company's
    .select('company_id', 'email')
  const parties: Row[] = await client.from('certification_parties').whereIn('certification_id', ids)
  const authors: Row[] = [
    ...(await client.from('drafts').whereIn('certification_id', ids).select('certification_id', 'saved_by_id as user_id')),
    ...(await client.from('evidence_files').whereIn('certification_id', ids).select('certification_id', 'uploaded_by_id as user_id')),
    ...(await client
      .from('certification_events')
      .whereIn('certification_id', ids)
      .where('actor_as', 'applicant')
      .select('certification_id', 'actor_id as user_id')),
  ]

  return cases.map((row) => ({
    id: row.id,
    companyId: row.company_id,
    corporateNumber: row.corporate_number,
    addresses: [row.head_office_address, row.main_office_address, row.postal_address],
    domains: [...new Set(people.filter((one) => one.company_id === row.company_id).map(({ email }) => domainOf(email)))],
    authors: [row.opened_by_id, ...authors.filter((one) => one.certification_id === row.id).map(({ user_id: id }) => id)],
    parties: parties.filter((one) => one.certification_id === row.id).map(partyOf),
    on: row.arrived_on ?? today(),
  }))
}

const partyOf = (row: Row) => ({
  name: row.name,
  organisation: row.organisation,
  corporateNumber: row.corporate_number,
  mailKey: row.email_key,
  domain: row.domain,
})
