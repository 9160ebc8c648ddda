import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { PersonFacts } from '#rules/certifications/conflicts'
import { plainAddress } from '#values/plain_address'
import { isPublicMailDomain } from '#values/public_mail_domains'

/** Cases that may be tied to a person: never too few, so that the rule need not be asked of every case there is. */
export async function casesNear(client: QueryClientContract, person: PersonFacts): Promise<number[]> {
  const works = [...person.affiliations, ...person.employers, ...person.clients]
  const companies = [...works, ...person.declared].map(({ companyId }) => companyId).filter((id) => id !== null)
  const numbers = works.map(({ corporateNumber }) => corporateNumber).filter(Boolean) as string[]
  const domains = domainsAround(person.domains)
  const { accounts } = person

  const near = await client
    .from('certifications')
    .whereIn('opened_by_id', accounts)
    .orWhereIn('company_id', [...companies, ...(await neighbours(client, person))])
    .orWhereIn('company_id', client.from('companies').whereIn('corporate_number', numbers).select('id'))
    .orWhereIn('company_id', companiesWithMailAt(client, domains))
    .orWhereIn('id', client.from('drafts').whereNotNull('certification_id').whereIn('saved_by_id', accounts).select('certification_id'))
    .orWhereIn(
      'id',
      client.from('evidence_files').whereNotNull('certification_id').whereIn('uploaded_by_id', accounts).select('certification_id')
    )
    .orWhereIn(
      'id',
      client.from('certification_events').whereIn('actor_id', accounts).where('actor_as', 'applicant').select('certification_id')
    )
    .orWhereIn('id', partiesLike(client, person, numbers, domains))
    .select('id')

  return near.map(({ id }) => id)
}

/** A domain with those above it and any below it. */
const domainsAround = (domains: string[]) =>
  domains
    .filter((domain) => domain.includes('.') && !isPublicMailDomain(domain))
    .flatMap((domain) => domain.split('.').map((_label, from, labels) => labels.slice(from).join('.')))
    .filter((domain) => domain.includes('.'))

const companiesWithMailAt = (client: QueryClientContract, domains: string[]) =>
  client
    .from('affiliations')
    .join('users', 'users.id', 'affiliations.user_id')
    .where((query) => {
      if (domains.length === 0) void query.whereRaw('1 = 0')
      for (const domain of domains) void query.orWhere('email', 'like', `%@${domain}`).orWhere('email', 'like', `%.${domain}`)
    })
    .select('company_id')

const partiesLike = (client: QueryClientContract, person: PersonFacts, numbers: string[], domains: string[]) =>
  client
    .from('certification_parties')
    .whereIn('email_key', person.mailKeys)
    .orWhereIn('corporate_number', numbers)
    .orWhere((query) => {
      if (domains.length === 0) void query.whereRaw('1 = 0')
      for (const domain of domains) void query.orWhere('domain', domain).orWhere('domain', 'like', `%.${domain}`)
    })
    .orWhere((query) => void query.whereNotNull('organisation').whereIn('name', writings(person.names)))
    .select('certification_id')

/** A name with and without the space within it, of either width. */
const writings = (names: string[]) => names.flatMap((name) => [name, ...['', ' ', '　'].map((space) => name.replace(/\s+/g, space))])

/** Companies at a person's own address. Only whoever gave an address is looked for. */
async function neighbours(client: QueryClientContract, { addresses }: PersonFacts): Promise<number[]> {
  const wanted = addresses.map(plainAddress).filter(Boolean)
  if (wanted.length === 0) return []
  const companies = await client
    .from('companies')
    .whereIn('id', client.from('certifications').select('company_id'))
    .select('id', 'head_office_address', 'main_office_address', 'postal_address')

  return companies
    .filter(({ id: _id, ...row }) => Object.values(row).some((one) => wanted.includes(plainAddress(one as string | null))))
    .map(({ id }) => id)
}
