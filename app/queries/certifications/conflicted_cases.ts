import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { caseFacts } from '#queries/certifications/case_facts'
import { casesNear } from '#queries/certifications/cases_near'
import { peopleFacts } from '#queries/certifications/people_facts'
import { isConflicted } from '#rules/certifications/conflicts'

/** Cases that do not exist for a person (除斥): in no page, file, export, answer or count. The number of statements does not grow. */
export async function conflictedCases(userId: number, client: QueryClientContract = db.connection()): Promise<Set<number>> {
  const person = (await peopleFacts(client, [userId])).get(userId)!
  const cases = await caseFacts(client, await casesNear(client, person))

  return new Set(cases.filter((one) => isConflicted(person, one)).map(({ id }) => id))
}

/** Whether this one case does not exist for a person. */
export async function conflictsWith(
  userId: number,
  { id }: { id: number },
  client: QueryClientContract = db.connection()
): Promise<boolean> {
  return (await conflictedAmong([userId], id, client)).has(userId)
}

/** Of these people, those for whom the case does not exist. */
export async function conflictedAmong(userIds: number[], certificationId: number, client: QueryClientContract = db.connection()) {
  const [of] = await caseFacts(client, [certificationId])
  const people = of ? await peopleFacts(client, userIds) : new Map()

  return new Set([...people].filter(([, person]) => isConflicted(person, of!)).map(([id]) => id as number))
}
