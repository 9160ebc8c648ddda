import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import LearnerProfile from '#models/learner_profile'
import { readInstant } from '#models/columns'
import ReviewerProfile from '#models/reviewer_profile'
import type { PersonFacts, Work } from '#rules/certifications/conflicts'
import { mailKey } from '#services/mail_key'
import { dayOf } from '#values/day'
import { domainOf } from '#values/mail_address'

type Row = Record<string, any>

/** What is known of each person by all their accounts, for the conflict rule: as many statements for fifty people as for one. */
export async function peopleFacts(client: QueryClientContract, userIds: number[]): Promise<Map<number, PersonFacts>> {
  const users: Row[] = await client
    .from('users')
    .whereIn('id', userIds)
    .orWhereIn('merged_into_id', userIds)
    .orWhereIn('id', client.from('users').whereIn('id', userIds).select('merged_into_id'))
    .orWhereIn('merged_into_id', client.from('users').whereIn('id', userIds).select('merged_into_id'))
    .select('id', 'name', 'email', 'merged_into_id')
  const accounts = users.map(({ id }) => id)
  const rows = {
    affiliations: await client
      .from('affiliations')
      .join('companies', 'companies.id', 'affiliations.company_id')
      .whereIn('user_id', accounts)
      .select('user_id', 'company_id', 'companies.name', 'corporate_number', 'until'),
    employments: await client.from('employments').whereIn('user_id', accounts).whereNull('refused_at'),
    declared: await client
      .from('conflict_declarations')
      .join('certifications', 'certifications.id', 'conflict_declarations.certification_id')
      .whereIn('user_id', accounts)
      .whereNot('answer', 'none')
      .select('user_id', 'certification_id', 'company_id', 'answer', 'declared_at'),
    profiles: await ReviewerProfile.query({ client }).whereIn('userId', accounts),
    learners: await LearnerProfile.query({ client }).whereIn('userId', accounts).whereNotNull('privateEmail'),
  }

  return new Map(userIds.map((id) => [id, factsOf(accountsOf(users, id), rows)]))
}

/** As `accountsOfPerson`, from rows already read. */
function accountsOf(users: Row[], id: number): Row[] {
  const kept = users.find((user) => user.id === id)?.merged_into_id ?? id
  return users.filter((user) => user.id === kept || user.merged_into_id === kept)
}

interface Rows {
  affiliations: Row[]
  employments: Row[]
  declared: Row[]
  profiles: ReviewerProfile[]
  learners: LearnerProfile[]
}

function factsOf(users: Row[], rows: Rows): PersonFacts {
  const ids = users.map(({ id }) => id)
  const own = (row: Row) => ids.includes(row.user_id ?? row.userId)
  const profiles = rows.profiles.filter(own)
  const mails = [
    ...users.map(({ email }) => email),
    ...rows.learners.filter(own).map(({ privateEmail }) => privateEmail!),
    ...profiles.flatMap(({ otherEmails }) => otherEmails ?? []),
  ]

  return {
    accounts: ids,
    names: users.map(({ name }) => name),
    mailKeys: mails.map(mailKey),
    domains: [...new Set(mails.map(domainOf))],
    addresses: profiles.flatMap(({ address }) => address ?? []),
    affiliations: rows.affiliations.filter(own).map((row) => work(row, row.name, row.until)),
    employers: [
      ...rows.employments.filter(own).map((row) => work(row, row.company_name, row.ended_at)),
      ...profiles.flatMap(({ employers }) => (employers ?? []).map((one: Row) => ({ ...unknown(one), until: one.until ?? null }))),
    ],
    clients: profiles.flatMap(({ clients }) => (clients ?? []).map(unknown)),
    declared: rows.declared.filter(own).map((row) => ({
      certificationId: row.certification_id,
      companyId: row.company_id,
      isRelative: row.answer === 'relative',
      on: dayOf(readInstant(row.declared_at)),
    })),
  }
}

const work = (row: Row, name: string, until: string | null): Work => ({
  companyId: row.company_id,
  corporateNumber: row.corporate_number,
  name,
  until: until ? dayOf(readInstant(until)) : null,
})

/** An organisation as a reviewer wrote it. */
const unknown = ({ name, corporateNumber }: Row) => ({ companyId: null, name: name ?? null, corporateNumber: corporateNumber || null })
