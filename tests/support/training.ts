/** A company's list as a file, and what a test asks of it. */
import type { ApiClient } from '@japa/api-client'
import { carryOutNominations } from '#actions/training/carry_out_nominations'
import { tryNominations } from '#actions/training/try_nominations'
import type Company from '#models/company'
import Enrolment from '#models/enrolment'
import type User from '#models/user'
import type { Actor } from '#values/actor'

export const csvOf = (people: { name: string; email: string }[]) => ['氏名,メール', ...people.map(({ name, email }) => `${name},${email}`)].join('\r\n')

export const newPeople = (count: number, domain = 'company.test') =>
  Array.from({ length: count }, (_, index) => ({ name: `社員 ${index + 1}号`, email: `new-${index + 1}@${domain}` }))

export const companyActor = (user: User, company: Company): Actor => ({ id: user.id, as: 'applicant', companyId: company.id })

/** Nominated as the pages do it: tried, then carried out. */
export async function givenNominated(sessionId: number, company: Company, by: User, people: { name: string; email: string }[]): Promise<Enrolment[]> {
  const actor = companyActor(by, company)
  const rows = people.map((one, index) => ({ line: index + 1, ...one }))
  await carryOutNominations(await tryNominations({ sessionId, rows, sha256: '0'.repeat(64) }, actor), actor, { locale: 'ja' })

  return Enrolment.query().where({ courseSessionId: sessionId, companyId: company.id }).orderBy('arrival').preload('user')
}

/** Sends a file as the form does. */
export const upload = (client: ApiClient, company: Company, user: User, sessionId: number, content: string | Buffer) =>
  client
    .post(`/companies/${company.id}/training/sessions/${sessionId}/nominations/file`)
    .loginAs(user)
    .withCsrfToken()
    .file('file', Buffer.isBuffer(content) ? content : Buffer.from(content), { filename: 'people.csv' })
    .redirects(0)
